import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { findAttachment } from './attachments.queries.ts';
import { viewMatter } from './load-matter.ts';
import { seesInternal } from './reporter-view.ts';

export const downloadAttachment = handle(casework.matters.download)(async ({ input, db, actor, now, refuse, target }) => {
  const loaded = (await viewMatter(db, input.id, actor, now)) ?? refuse('NOT_FOUND');
  const attachment = await findAttachment(db, loaded.matter, input.attachmentId);
  if (!attachment || (attachment.internal && !seesInternal(loaded))) return refuse('NOT_FOUND');
  target(`matters/${loaded.matter.id}`, loaded.matter.area);
  const { file_key: key, name, media_type: mediaType, size, sha256 } = attachment;
  return { key, name, mediaType, size, sha256 };
});
