import { clashesWith, nextFree, type Interval, type Taken } from '@gongzhi/domain/mediation';
import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { refuseAs } from '../disputes/act.ts';
import type { Context } from '../handle.ts';
import type { SessionRow } from './session-of.ts';

/** Who or what a session takes: mediators, accounts of parties, and a room. */
export interface Booked {
  readonly kind: 'mediator' | 'party' | 'place';
  readonly subject: string;
}

const refusals = { mediator: 'MEDIATOR_BUSY', party: 'PARTY_BUSY', place: 'PLACE_TAKEN' } as const;
const ahead = 60 * 24 * 3_600_000;

/** A room of a centre, told apart by its name however it is spaced; kept as a fingerprint, since others read when it is taken. */
export function placeSubject(centreId: string, place: string): string {
  return createHash('sha256').update(`${centreId} ${place.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()}`).digest('base64url');
}

/**
 * Takes people and a room for a session, or refuses saying from when they are free. Who comes at the same moment is stopped by the exclusion
 * constraints; the operation names the refusal for each.
 *
 * @param field of the input that the time came from
 */
export async function book(context: Context, session: SessionRow, booked: readonly Booked[], field: string): Promise<void> {
  const { db } = context;
  const wanted: Interval = { from: session.starts_at, to: session.ends_at };
  const taken = await takenFrom(db, booked, wanted);
  for (const kind of ['mediator', 'party', 'place'] as const) {
    const ofKind = taken.filter((other) => other.kind === kind);
    const [clash] = clashesWith(wanted, ofKind);
    if (!clash) continue;
    const details = { field: kind === 'place' ? 'place' : field, freeFrom: nextFree(wanted, ofKind).from.toISOString() };
    refuseAs(context, refusals[kind], kind === 'mediator' ? { ...details, mediatorId: clash.subject } : details);
  }
  // In one order, so that two who book the same at once wait for each other rather than in a circle.
  const rows = booked.toSorted((one, other) => (one.kind + one.subject < other.kind + other.subject ? -1 : 1));
  const { county, dispute_id, id: session_id, starts_at, ends_at } = session;
  await db.insertInto('booking').values(rows.map((row) => ({ county, dispute_id, session_id, ...row, starts_at, ends_at }))).execute();
}

/** When any of these is taken from a time on, as far ahead as a free time is looked for. */
async function takenFrom(db: Kysely<Database>, booked: readonly Booked[], { from, to }: Interval): Promise<(Taken & { kind: string })[]> {
  const { rows } = await sql<{ kind: string; subject: string; from: Date; to: Date }>`
    select kind, subject, starts_at as "from", ends_at as "to" from booking
    where (kind, subject) in (select * from unnest(${booked.map(({ kind }) => kind)}::text[], ${booked.map(({ subject }) => subject)}::text[]))
      and ends_at > ${from} and starts_at < ${new Date(to.getTime() + ahead)} and ends_at > starts_at`.execute(db);
  return rows;
}

/** Frees whom and what a session took, from a moment on. */
export async function freeFrom(db: Kysely<Database>, { county, dispute_id, id }: SessionRow, now: Date): Promise<void> {
  await sql`update booking set ends_at = greatest(starts_at, least(ends_at, ${now})) where county = ${county} and dispute_id = ${dispute_id} and session_id = ${id}`.execute(db);
}

/** Frees all of it: the session does not take place. */
export async function freeAll(db: Kysely<Database>, { county, dispute_id, id }: SessionRow): Promise<void> {
  await db.deleteFrom('booking').where('county', '=', county).where('dispute_id', '=', dispute_id).where('session_id', '=', id).execute();
}

/** What a session took. */
export async function bookedFor(db: Kysely<Database>, { county, dispute_id, id }: SessionRow): Promise<Booked[]> {
  const rows = await db.selectFrom('booking').select(['kind', 'subject']).where('county', '=', county).where('dispute_id', '=', dispute_id).where('session_id', '=', id).execute();
  return rows as Booked[];
}
