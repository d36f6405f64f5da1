import type { MatterFact, ToldEvent } from '@gongzhi/domain/insight';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { ToldOf } from './told-events.ts';

/** A matter in one generation of the read model. */
export interface FactKey {
  readonly county: string;
  readonly generation: number;
  readonly matterId: string;
}

/** Waits until nobody else writes facts, and tells into which generations they go: the one in use and the one being built. */
export async function lockGenerations(db: Kysely<Database>): Promise<number[]> {
  const { rows } = await sql<{ ids: number[] }>`select writable_generations() as ids`.execute(db);
  return rows[0]!.ids;
}

/** Keeps events in each generation; one that is there already stays as it is. */
export async function keepEvents(db: Kysely<Database>, generations: readonly number[], told: readonly ToldOf[]): Promise<void> {
  const rows = told.map(({ county, matterId, at, action, event }) => ({
    county, matter_id: matterId, event_id: event.id, type: event.type, sequence: event.sequence, action, at: at.toISOString(), data: event.data,
  }));
  await sql`insert into matter_event (county, generation, matter_id, event_id, type, sequence, action, at, data)
    select county, generation, matter_id, event_id, type, sequence, action, at, data
    from unnest(${generations}::int[]) as generation,
      json_to_recordset(${JSON.stringify(rows)}) as told (county text, matter_id uuid, event_id uuid, type text, sequence int, action text, at timestamptz, data jsonb)
    on conflict do nothing`.execute(db);
}

/** All events of these matters, by generation and matter. */
export async function readEvents(db: Kysely<Database>, generations: readonly number[], told: readonly ToldOf[]): Promise<(FactKey & { events: ToldEvent[] })[]> {
  const matters = [...new Map(told.map(({ county, matterId }) => [matterId, { county, id: matterId }])).values()];
  const { rows } = await sql<FactKey & { events: ToldEvent[] }>`
    select e.county, e.generation, e.matter_id as "matterId", json_agg(json_build_object('id', event_id, 'sequence', sequence, 'type', type, 'data', data)) as events
    from json_to_recordset(${JSON.stringify(matters)}) as wanted (county text, id uuid)
      join matter_event e on e.county = wanted.county and e.generation = any(${generations}::int[]) and e.matter_id = wanted.id
    group by 1, 2, 3`.execute(db);
  return rows;
}

const columns = [
  ['area', 'text'], ['tier', 'text'], ['kind', 'text'], ['category', 'text'], ['channel', 'text'], ['unit_id', 'uuid'], ['person_times', 'int'], ['stage', 'text'], ['status', 'text'],
  ['open', 'boolean'], ['received_on', 'date'], ['accepted_on', 'date'], ['answered_on', 'date'], ['on_time', 'boolean'], ['rating', 'int'], ['reopened', 'int'], ['asked', 'int'],
  ['extended', 'int'], ['red', 'boolean'], ['due_at', 'timestamptz'], ['sources', 'jsonb'],
] as const;
const key = [['county', 'text'], ['generation', 'int'], ['matter_id', 'uuid']] as const;
const names = [...key, ...columns].map(([name]) => name).join(', ');

/** Writes facts over what was known of their matters. */
export async function saveFacts(db: Kysely<Database>, facts: readonly { key: FactKey; fact: MatterFact }[]): Promise<void> {
  const rows = facts.map(({ key: { county, generation, matterId }, fact }) => ({
    county, generation, matter_id: matterId, area: fact.area, tier: fact.tier, kind: fact.kind, category: fact.category, channel: fact.channel, unit_id: fact.unitId,
    person_times: fact.personTimes, stage: fact.stage, status: fact.status, open: fact.open, received_on: fact.receivedOn, accepted_on: fact.acceptedOn, answered_on: fact.answeredOn,
    on_time: fact.onTime, rating: fact.rating, reopened: fact.reopened, asked: fact.asked, extended: fact.extended, red: fact.red, due_at: fact.dueAt, sources: fact.sources,
  }));
  await sql`insert into matter_fact (${sql.raw(names)})
    select ${sql.raw(names)} from json_to_recordset(${JSON.stringify(rows)}) as fact (${sql.raw([...key, ...columns].map(([name, type]) => `${name} ${type}`).join(', '))})
    on conflict (county, generation, matter_id) do update set ${sql.raw(columns.map(([name]) => `${name} = excluded.${name}`).join(', '))}`.execute(db);
}
