import { sql, type Insertable, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { GrantRow } from './grant-row.ts';

type Db = Kysely<Database>;

const grants = (db: Db) =>
  db.selectFrom('role_grant as g').leftJoin('department_client as c', 'c.id', 'g.client_id').selectAll('g').select('c.client_id as client_name');

/** A grant within reach. */
export async function findGrant(db: Db, id: string): Promise<GrantRow | undefined> {
  return grants(db).where('g.id', '=', id).executeTakeFirst();
}

/** Lets changes of one person's grants follow each other. */
export async function lockGrantsOf(db: Db, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('grants ' || ${personId}, 0))`.execute(db);
}

/** The person's grants within reach that are in force. */
export async function grantsInForce(db: Db, personId: string, now: Date): Promise<GrantRow[]> {
  return grants(db).where('g.person_id', '=', personId).where(inForce(now)).execute();
}

/** What a person holds anywhere, beyond the asker's reach too. */
export async function heldAnywhere(db: Db, personId: string): Promise<{ role: string; area: string }[]> {
  const { rows } = await sql<{ role: string; area: string }>`select role, area from grants_in_force(${personId})`.execute(db);
  return rows;
}

export async function insertGrant(db: Db, row: Insertable<Database['role_grant']>): Promise<void> {
  await db.insertInto('role_grant').values(row).execute();
}

export async function markRevoked(db: Db, id: string, by: string, at: Date, reason: string): Promise<void> {
  await db
    .updateTable('role_grant')
    .set((row) => ({ revoked_by: by, revoked_at: at, revoke_reason: reason, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Grants newest first, before the one the page before ended with. */
export async function listGrants(db: Db, filter: { personId?: string; counties?: string[] | undefined; area?: string; role?: string; inForceAt?: Date; before?: string; limit: number }): Promise<GrantRow[]> {
  const { personId, counties, area, role, inForceAt, before, limit } = filter;
  let query = grants(db).orderBy('g.id', 'desc').limit(limit);
  if (personId) query = query.where('g.person_id', '=', personId);
  if (counties) query = counties.length === 1 ? query.where('g.county', '=', counties[0]!) : query.where('g.county', 'in', counties);
  if (area) query = query.where(sql<boolean>`g.area ^@ ${area}`);
  if (role) query = query.where('g.role', '=', role);
  if (inForceAt) query = query.where(inForce(inForceAt));
  if (before) query = query.where('g.id', '<', before);
  return query.execute();
}

const inForce = (now: Date) => sql<boolean>`g.revoked_at is null and (g.expires_at is null or g.expires_at > ${now})`;
