import { casework } from '@gongzhi/contracts/casework';
import { explainSimilarity, findDuplicates, type ComparedMatter } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { candidatesFor, type Candidate } from './duplicates.queries.ts';
import { viewMatter } from './load-matter.ts';

/** Characters of a matter that are compared: what it is about is said at the beginning. */
const compared = 200;

export const findDuplicatesOfMatter = handle(casework.matters.duplicates)(async ({ input, db, actor, now, refuse, target }) => {
  const loaded = (await viewMatter(db, input.id, actor, now)) ?? refuse('NOT_FOUND');
  target(`matters/${loaded.matter.id}`, loaded.matter.area);
  const candidates = await candidatesFor(db, loaded.matter);
  const found = findDuplicates(comparable(loaded.matter), candidates.map(comparable));
  return {
    items: found.map(({ matter: { row }, ...similarity }) => ({
      id: row.id, code: row.code, kind: row.kind as never, category: row.category, area: row.area, title: row.title, status: row.status as never,
      receivedAt: row.received_at.toISOString(), ...similarity, explanation: explainSimilarity(similarity),
    })),
  };
});

function comparable(row: Candidate): ComparedMatter & { row: Candidate } {
  return { row, id: row.id, kind: row.kind as never, category: row.category, area: row.area, text: `${row.title}${row.description}`.slice(0, compared), receivedAt: row.received_at };
}
