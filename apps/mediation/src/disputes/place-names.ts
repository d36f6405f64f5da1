import { sql, type RawBuilder } from 'kysely';

/** The name of an area, as lists show it; its code where it is not known here. */
export const areaNameOf = (code: string): RawBuilder<string> => sql<string>`coalesce((select a.name from area a where a.code = ${sql.ref(code)}), ${sql.ref(code)})`;

/** The name of a centre. */
export const centreNameIn = (county: string, id: string): RawBuilder<string> => sql<string>`(select c.name from centre c where c.county = ${sql.ref(county)} and c.id = ${sql.ref(id)})`;

/** The names of the mediators of an array of ids, in its order. */
export const mediatorNamesOf = (county: string, ids: string): RawBuilder<string[]> =>
  sql<string[]>`array(select m.name from unnest(${sql.ref(ids)}) with ordinality as one (id, place) join mediator m on m.county = ${sql.ref(county)} and m.id = one.id order by one.place)`;
