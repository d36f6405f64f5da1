import { sql, type Kysely } from 'kysely';
import type { Counting } from '../counts/counting.ts';
import type { Database } from '../database.types.ts';

/** Where a page of sources goes on. */
export type Place = readonly [county: string, id: string, eventId: string];

export interface SourceRow {
  readonly county: string;
  /** Of the matter or the dispute. */
  readonly id: string;
  readonly eventId: string;
  readonly event: string;
  readonly action: string | null;
  readonly at: Date;
}

/** Facts that name the events each measure was made from. */
export interface Sourced<Selection, Measure extends string> {
  readonly name: 'matter' | 'dispute';
  readonly counting: Pick<Counting<Selection, never, Measure, never>, 'selected' | 'counted'>;
  readonly sourceOf: Readonly<Record<Measure, string>>;
}

/** The events by which a measure counts the selected facts, by matter or dispute; one more than asked for. */
export async function readSources<Selection, Measure extends string>(
  db: Kysely<Database>, { name, counting, sourceOf }: Sourced<Selection, Measure>, query: { measure: Measure; selection: Selection; now: Date; after: Place | undefined; limit: number },
): Promise<SourceRow[]> {
  const { measure, selection, now, after, limit } = query;
  const id = sql.ref(`${name}_id`);
  const { rows } = await sql<SourceRow>`
    select f.county, f.${id} as id, e.event_id as "eventId", e.type as event, e.action, e.at
    from ${sql.table(`${name}_fact`)} f join ${sql.table(`${name}_event`)} e on e.county = f.county and e.generation = f.generation and e.${id} = f.${id}
    where ${counting.selected(selection)} and ${counting.counted(now)[measure]} and f.sources -> ${sourceOf[measure]} ? e.event_id::text
      ${after ? sql`and (f.county, f.${id}, e.event_id) > (${after[0]}, ${after[1]}::uuid, ${after[2]}::uuid)` : sql``}
    order by f.county, f.${id}, e.event_id limit ${limit + 1}`.execute(db);
  return rows;
}
