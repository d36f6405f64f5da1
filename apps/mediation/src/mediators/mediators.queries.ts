import type { Scope } from '@gongzhi/platform';
import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Key } from '../paging/keyset.ts';

export type MediatorRow = Selectable<Database['mediator']>;
export type RecordRow = Selectable<Database['mediator_record']>;

export interface MediatorFilter {
  readonly area?: string | undefined;
  readonly centreId?: string | undefined;
  readonly kind?: string | undefined;
  readonly level?: string | undefined;
  readonly skill?: string | undefined;
  readonly state?: string | undefined;
  readonly name?: string | undefined;
  /** Certificates that end from one day to another, the next to end first. */
  readonly expiring?: { readonly from: string; readonly to: string } | undefined;
}

/** Mediators within reach, one more than asked for: by area and id, or by the end of their certificates. */
export async function listMediatorRows(db: Kysely<Database>, scope: Scope, filter: MediatorFilter, after: Key | undefined, limit: number): Promise<MediatorRow[]> {
  const { area, centreId, kind, level, skill, state, name, expiring } = filter;
  let rows = db.selectFrom('mediator').selectAll();
  // Row security alone would read every county's rows to find one's own.
  const within = area === undefined ? scope.areas.map((reach) => reach.slice(0, 6)) : [area];
  rows = rows.where(({ or, and, eb }) => or(within.map((place) => and([eb('area', '>=', place), eb('area', '<', `${place}:`)]))));
  if (centreId) rows = rows.where('centre_id', '=', centreId);
  if (kind) rows = rows.where('kind', '=', kind);
  if (level) rows = rows.where('level', '=', level);
  if (skill) rows = rows.where(sql<boolean>`skills @> array[${skill}]`);
  if (state) rows = rows.where('state', '=', state);
  if (name) rows = rows.where(sql<boolean>`strpos(name, ${name}) > 0`);
  if (!expiring) {
    if (after) rows = rows.where(sql<boolean>`(area, id) > (${after[0]}, ${after[1]}::uuid)`);
    return rows.orderBy('area').orderBy('id').limit(limit + 1).execute();
  }
  rows = rows.where('state', '<>', 'dismissed').where('certificate_expires_on', '>=', expiring.from).where('certificate_expires_on', '<=', expiring.to);
  if (after) rows = rows.where(sql<boolean>`(certificate_expires_on, id) > (${after[0]}::date, ${after[1]}::uuid)`);
  return rows.orderBy('certificate_expires_on').orderBy('id').limit(limit + 1).execute();
}

export async function findMediator(db: Kysely<Database>, id: string): Promise<MediatorRow | undefined> {
  return db.selectFrom('mediator').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Only those whose area is within reach can be locked: others of the county are read. */
export async function lockMediator(db: Kysely<Database>, id: string): Promise<MediatorRow | undefined> {
  return db.selectFrom('mediator').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Entries of an account. */
export async function mediatorsOfPerson(db: Kysely<Database>, person: string): Promise<MediatorRow[]> {
  return db.selectFrom('mediator').selectAll().where('person_id', '=', person).where('state', '<>', 'dismissed').orderBy('id').execute();
}

export async function insertRecord(db: Kysely<Database>, record: Insertable<Database['mediator_record']>): Promise<void> {
  await db.insertInto('mediator_record').values(record).execute();
}

/** What is on record of a mediator, latest first, one more than asked for. */
export async function recordsOf(db: Kysely<Database>, { county, id }: MediatorRow, after: Key | undefined, limit: number): Promise<RecordRow[]> {
  let rows = db.selectFrom('mediator_record').selectAll().where('county', '=', county).where('mediator_id', '=', id);
  if (after) rows = rows.where('id', '<', after[0] as string);
  return rows.orderBy('id', 'desc').limit(limit + 1).execute();
}

/** Whether a mediator was criticised while they served. */
export async function wasCriticised(db: Kysely<Database>, { county, id }: MediatorRow): Promise<boolean> {
  const row = await db.selectFrom('mediator_record').select('id').where('county', '=', county).where('mediator_id', '=', id).where('kind', '=', 'criticised').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Whether open disputes are in their hands, wherever those are. */
export async function hasOpenDisputes(db: Kysely<Database>, { county, id }: MediatorRow): Promise<boolean> {
  const { rows } = await sql<{ busy: boolean }>`select mediator_has_open_disputes(${county}, ${id}) as busy`.execute(db);
  return rows[0]!.busy;
}
