import { casework } from '@gongzhi/contracts/casework';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { act } from './act.ts';
import { attachmentOf, insertAttachment } from './attachments.queries.ts';

export const attachFile = handle(casework.matters.attach)(async (context) => {
  const { id, file, audience } = context.input;
  const attachmentId = newId();
  const attachment = { id: attachmentId, file_key: file.key, name: file.name, media_type: file.mediaType, size: file.size, sha256: file.sha256, added_by: context.actor.id, added_at: context.now };
  let internal = audience === 'staff';
  await act(context, id, 'add_material', async ({ matter, facets }) => {
    // What reporters bring they also see.
    internal &&= !facets.includes('reporter');
    await insertAttachment(context.db, { county: matter.county, matter_id: matter.id, ...attachment, internal });
    return { detail: { attachment: attachmentId }, internal };
  });
  return attachmentOf({ ...attachment, internal });
});
