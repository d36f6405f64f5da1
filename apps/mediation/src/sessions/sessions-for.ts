import type { Session } from '@gongzhi/contracts/mediation';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { isParty, type LoadedDispute } from '../disputes/load-dispute.ts';
import { accountsOf, sessionOf } from './session-of.ts';
import { sessionsOf } from './sessions.queries.ts';

/** The sessions of a dispute for a reader: whoever is only party to it sees those it was asked to, since a talk with one side alone is in confidence. */
export async function sessionsFor(db: Kysely<Database>, loaded: LoadedDispute, person: string): Promise<Session[]> {
  const works = !isParty(loaded);
  const sessions = await sessionsOf(db, loaded.dispute);
  return sessions.filter(({ attendance }) => works || accountsOf(attendance).includes(person)).map(({ row, attendance }) => sessionOf(row, attendance, { works }));
}
