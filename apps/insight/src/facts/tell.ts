import type { EventEnvelope } from '@gongzhi/contracts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { keepEvents, readEvents, saveFacts } from './facts.queries.ts';
import type { Subject, ToldOf } from './subject.ts';
import { subjects } from './subjects.ts';

/**
 * Takes events into generations of the read model and folds what they are about anew. Late, early and repeated events come to the same facts. The
 * caller holds the lock of the facts.
 *
 * @returns how many of the events tell of something here
 */
export async function tell(db: Kysely<Database>, generations: readonly number[], events: readonly EventEnvelope[]): Promise<number> {
  let count = 0;
  for (const subject of subjects) {
    const told = events.flatMap((event) => subject.toldOf(event) ?? []);
    if (told.length > 0 && generations.length > 0) await tellOf(db, subject, generations, told);
    count += told.length;
  }
  return count;
}

async function tellOf(db: Kysely<Database>, subject: Subject, generations: readonly number[], told: readonly ToldOf[]): Promise<void> {
  await keepEvents(db, subject, generations, told);
  const facts = (await readEvents(db, subject, generations, told)).flatMap(({ events, ...key }) => {
    const fact = subject.fold(events as never[]);
    return fact ? [{ ...key, fact }] : [];
  });
  if (facts.length > 0) await saveFacts(db, subject, facts);
}
