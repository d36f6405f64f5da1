import { mediation } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { act } from '../disputes/act.ts';
import { isParty } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { paperOf } from './papers.queries.ts';

export const addFile = handle(mediation.files.add)(async (context) => {
  const { input, db, actor, now } = context;
  const { file, part } = input;
  const paper = { id: newId(), part, file_key: file.key, name: file.name, media_type: file.mediaType, size: file.size, sha256: file.sha256, added_by: actor.id, added_at: now };
  let { internal } = input;
  await act(context, input.id, 'add_file', async (loaded) => {
    // What parties bring they also see.
    internal &&= !isParty(loaded);
    await db.insertInto('attachment').values({ county: loaded.dispute.county, dispute_id: loaded.dispute.id, ...paper, internal }).execute();
    return { detail: { fileId: paper.id, part }, internal };
  });
  return paperOf({ ...paper, internal });
});
