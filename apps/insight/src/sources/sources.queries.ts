import type { Measure } from '@gongzhi/contracts/insight';
import { sourceOf } from '@gongzhi/domain/insight';
import { sql, type Kysely } from 'kysely';
import { countedBy } from '../counts/counted.ts';
import { selected, type Selection } from '../counts/selection.ts';
import type { Database } from '../database.types.ts';

/** Where a page of sources goes on. */
export type Place = readonly [county: string, matterId: string, eventId: string];

export interface SourceRow {
  readonly county: string;
  readonly matterId: string;
  readonly eventId: string;
  readonly event: string;
  readonly action: string | null;
  readonly at: Date;
}

/** The events by which a measure counts the selected matters, by matter; one more than asked for. */
export async function readSources(db: Kysely<Database>, query: { measure: Measure; selection: Selection; now: Date; after: Place | undefined; limit: number }): Promise<SourceRow[]> {
  const { measure, selection, now, after, limit } = query;
  const { rows } = await sql<SourceRow>`
    select f.county, f.matter_id as "matterId", e.event_id as "eventId", e.type as event, e.action, e.at
    from matter_fact f join matter_event e on e.county = f.county and e.generation = f.generation and e.matter_id = f.matter_id
    where ${selected(selection)} and ${countedBy(now)[measure]} and f.sources -> ${sourceOf[measure]} ? e.event_id::text
      ${after ? sql`and (f.county, f.matter_id, e.event_id) > (${after[0]}, ${after[1]}::uuid, ${after[2]}::uuid)` : sql``}
    order by f.county, f.matter_id, e.event_id limit ${limit + 1}`.execute(db);
  return rows;
}
