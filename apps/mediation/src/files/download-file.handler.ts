import { mediation } from '@gongzhi/contracts/mediation';
import { seesInternal, viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { findPaper } from './papers.queries.ts';

export const downloadFile = handle(mediation.files.download)(async ({ input, db, actor, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  const paper = await findPaper(db, loaded.dispute, input.fileId);
  if (!paper || (paper.internal && !seesInternal(loaded))) return refuse('NOT_FOUND');
  target(`disputes/${loaded.dispute.id}`, loaded.dispute.area);
  const { file_key: key, name, media_type: mediaType, size, sha256 } = paper;
  return { key, name, mediaType, size, sha256 };
});
