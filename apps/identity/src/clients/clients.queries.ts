import { sql, type Insertable, type Kysely, type Selectable, type Updateable } from 'kysely';
import type { Database } from '../database.types.ts';

type Db = Kysely<Database>;
export type ClientRow = Omit<Selectable<Database['department_client']>, 'secret_hash'> & { units: string[] };

const clients = (db: Db) =>
  db
    .selectFrom('department_client as c')
    .select(['c.id', 'c.client_id', 'c.name', 'c.area', 'c.version', 'c.created_at', 'c.disabled_at'])
    .select(sql<string[]>`array(select distinct unnest(g.units) from role_grant g where g.client_id = c.id and g.revoked_at is null order by 1)`.as('units'));

/** A department system within reach. */
export async function findClient(db: Db, id: string): Promise<ClientRow | undefined> {
  return clients(db).where('c.id', '=', id).executeTakeFirst();
}

/** The system that asks. */
export async function findOwnClient(db: Db, clientId: string): Promise<ClientRow | undefined> {
  return clients(db).where('c.client_id', '=', clientId).executeTakeFirst();
}

export async function insertClient(db: Db, row: Insertable<Database['department_client']>): Promise<void> {
  await db.insertInto('department_client').values(row).execute();
}

export async function updateClient(db: Db, id: string, set: Updateable<Database['department_client']>): Promise<void> {
  await db.updateTable('department_client').set((row) => ({ ...set, version: row('version', '+', 1) })).where('id', '=', id).execute();
}

/** Systems by client id, after the one the page before ended with. */
export async function listClients(db: Db, after: string | undefined, limit: number): Promise<ClientRow[]> {
  const query = clients(db).orderBy('c.client_id').limit(limit);
  return (after ? query.where('c.client_id', '>', after) : query).execute();
}
