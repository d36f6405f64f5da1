import type { Colleague } from '@gongzhi/contracts/identity';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

/** The names of those among `ids` who hold or held a role of the staff, wherever that is. */
export async function staffNames(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from staff_names(${[...new Set(ids)]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface Filter {
  /** Only grants of these counties; undefined: all. */
  readonly counties: readonly string[] | undefined;
  readonly area: string | undefined;
  readonly name: string | undefined;
  readonly inForceAt: Date;
  readonly after: readonly string[] | undefined;
  readonly limit: number;
}

/** People who hold a role within reach, by name; found by their grants, because many live elsewhere. */
export async function listColleagues(db: Kysely<Database>, { counties, area, name, inForceAt, after, limit }: Filter): Promise<Colleague[]> {
  const byName = sql<string>`person.display_name collate "C"`;
  let query = db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.display_name as name', sql<Colleague['roles']>`json_agg(json_build_object('role', role_grant.role, 'area', role_grant.area) order by role_grant.id)`.as('roles')])
    .where('role_grant.role', '<>', 'resident')
    .where('role_grant.revoked_at', 'is', null)
    .where((either) => either.or([either('role_grant.expires_at', 'is', null), either('role_grant.expires_at', '>', inForceAt)]))
    .where('person.disabled_at', 'is', null)
    .groupBy(['person.id', 'person.display_name'])
    .orderBy(byName)
    .orderBy('person.id')
    .limit(limit);
  if (counties) query = query.where('role_grant.county', 'in', counties);
  if (area) query = query.where(sql<boolean>`role_grant.area ^@ ${area}`);
  if (name) query = query.where(sql<boolean>`person.display_name ^@ ${name}`);
  if (after) query = query.where(sql<boolean>`(person.display_name collate "C", person.id) > (${after[0]}, ${after[1]}::uuid)`);
  return query.execute();
}
