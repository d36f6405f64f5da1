import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

/** An area with its population, as far as it is known, and the active mediators whose centre is in this very area. */
export interface StaffedAreaRow {
  readonly area: string;
  readonly name: string;
  readonly population: number | null;
  readonly populationOn: string | null;
  readonly present: number;
}

/** Living areas from one of a county downwards: a county has some hundreds. */
export async function staffedAreas(db: Kysely<Database>, area: string): Promise<StaffedAreaRow[]> {
  const { rows } = await sql<StaffedAreaRow>`
    select a.code as area, a.name, a.population, a.population_on as "populationOn", coalesce(m.present, 0)::int as present
    from area a left join (
      select area, count(*) as present from mediator where area >= ${area} and area < ${area} || ':' and state = 'active' group by area
    ) m on m.area = a.code
    where a.code >= ${area} and a.code < ${area} || ':' and a.successors is null`.execute(db);
  return rows;
}

/** Records the population of an area, unless a later count is there; the area as it is then, or undefined. */
export async function putPopulation(db: Kysely<Database>, area: string, population: number, on: string) {
  return db
    .updateTable('area')
    .set({ population, population_on: on })
    .where('code', '=', area)
    .where(({ or, eb }) => or([eb('population_on', 'is', null), eb('population_on', '<=', on)]))
    .returning(['code as area', 'name', 'population', 'population_on as populationOn'])
    .executeTakeFirst();
}
