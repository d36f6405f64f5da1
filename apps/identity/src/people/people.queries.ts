import { sql, type Insertable, type Kysely, type Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import { personColumns, type PersonRow } from './person-row.ts';

type Db = Kysely<Database>;

/** A person within reach. */
export async function findPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').select(personColumns).where('id', '=', id).executeTakeFirst();
}

/** Adds a person. Nothing is read back: who registers reaches no row yet. */
export async function insertPerson(db: Db, row: Insertable<Database['person']>): Promise<void> {
  await db.insertInto('person').values(row).execute();
}

/** Changes a person within reach, who has a new version then. */
export async function updatePerson(db: Db, id: string, set: Updateable<Database['person']>): Promise<PersonRow> {
  return db
    .updateTable('person')
    .set((row) => ({ ...set, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returning(personColumns)
    .executeTakeFirstOrThrow();
}

/** Ends everything the person is signed in to: sessions, codes, refresh tokens. Access tokens end by themselves within minutes. */
export async function endSessions(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('oidc_payload').where(sql`payload ->> 'accountId'`, '=', personId).execute();
}

/** Follows every text that begins like the one before it. */
const last = '\u{10ffff}';

/**
 * People by name, after the one the page before ended with. Beginnings are compared as ranges: row security keeps an index from being searched
 * with functions that could leak.
 *
 * @param filter.counties only these; undefined: all
 */
export async function listPeople(
  db: Db,
  filter: { counties?: string[] | undefined; area?: string | undefined; name?: string | undefined; username?: string | undefined; after?: string[] | undefined; limit: number },
): Promise<PersonRow[]> {
  const { counties, area, name, username, after, limit } = filter;
  const byName = sql<string>`display_name collate "C"`;
  let query = db.selectFrom('person').select(personColumns).orderBy(byName).orderBy('id').limit(limit);
  if (counties) query = counties.length === 1 ? query.where('county', '=', counties[0]!) : query.where('county', 'in', counties);
  if (area) query = query.where(sql<boolean>`area ^@ ${area}`);
  if (name) query = query.where(byName, '>=', name).where(byName, '<', name + last);
  if (username) query = query.where('username', '=', username);
  if (after) query = query.where(sql<boolean>`(display_name collate "C", id) > (${after[0]}, ${after[1]}::uuid)`);
  return query.execute();
}
