import { foldMatter } from '@gongzhi/domain/insight';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { keepEvents, readEvents, saveFacts } from './facts.queries.ts';
import type { ToldOf } from './told-events.ts';

/**
 * Takes events into generations of the read model and folds their matters anew. Late, early and repeated events come to the same facts. The caller
 * holds the lock of the facts.
 */
export async function tell(db: Kysely<Database>, generations: readonly number[], told: readonly ToldOf[]): Promise<void> {
  if (told.length === 0 || generations.length === 0) return;
  await keepEvents(db, generations, told);
  const matters = await readEvents(db, generations, told);
  const facts = matters.flatMap(({ events, ...key }) => {
    const fact = foldMatter(events);
    return fact ? [{ key, fact }] : [];
  });
  if (facts.length > 0) await saveFacts(db, facts);
}
