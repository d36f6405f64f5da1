import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Subject, ToldOf } from './subject.ts';

/** One thing in one generation of the read model. */
interface FactKey {
  readonly county: string;
  readonly generation: number;
  readonly id: string;
}

const eventTable = ({ name }: Subject) => sql.table(`${name}_event`);
const factTable = ({ name }: Subject) => sql.table(`${name}_fact`);
const idColumn = ({ name }: Subject) => sql.ref(`${name}_id`);

/** Waits until nobody else writes facts, and tells into which generations they go: the one in use and the one being built. */
export async function lockGenerations(db: Kysely<Database>): Promise<number[]> {
  const { rows } = await sql<{ ids: number[] }>`select writable_generations() as ids`.execute(db);
  return rows[0]!.ids;
}

/** Keeps events in each generation; one that is there already stays as it is. */
export async function keepEvents(db: Kysely<Database>, subject: Subject, generations: readonly number[], told: readonly ToldOf[]): Promise<void> {
  const rows = told.map(({ county, id, at, action, event }) => ({
    county, id, event_id: event.id, type: event.type, sequence: event.sequence, action, at: at.toISOString(), data: event.data,
  }));
  await sql`insert into ${eventTable(subject)} (county, generation, ${idColumn(subject)}, event_id, type, sequence, action, at, data)
    select county, generation, id, event_id, type, sequence, action, at, data
    from unnest(${generations}::int[]) as generation,
      json_to_recordset(${JSON.stringify(rows)}) as told (county text, id uuid, event_id uuid, type text, sequence int, action text, at timestamptz, data jsonb)
    on conflict do nothing`.execute(db);
}

/**
 * All events of what was told of, by generation. OFFSET has them looked up by key, one thing after the other: a plan made while the table was small would
 * go on reading it whole for every batch.
 */
export async function readEvents(db: Kysely<Database>, subject: Subject, generations: readonly number[], told: readonly ToldOf[]): Promise<(FactKey & { events: unknown[] })[]> {
  const wanted = [...new Map(told.map(({ county, id }) => [id, { county, id }])).values()];
  const { rows } = await sql<FactKey & { events: unknown[] }>`
    select wanted.county, e.generation, wanted.id, json_agg(json_build_object('id', event_id, 'sequence', sequence, 'type', type, 'data', data)) as events
    from json_to_recordset(${JSON.stringify(wanted)}) as wanted (county text, id uuid) cross join lateral (
      select generation, event_id, sequence, type, data from ${eventTable(subject)} e
      where e.county = wanted.county and e.generation = any(${generations}::int[]) and e.${idColumn(subject)} = wanted.id offset 0
    ) e
    group by 1, 2, 3`.execute(db);
  return rows;
}

/** Writes facts over what was known. */
export async function saveFacts(db: Kysely<Database>, subject: Subject, facts: readonly (FactKey & { fact: Readonly<Record<string, unknown>> })[]): Promise<void> {
  const id = `${subject.name}_id`;
  const types: Record<string, string> = { county: 'text', generation: 'int', [id]: 'uuid', ...subject.columns };
  const rows = facts.map(({ fact, county, generation, id: value }) => ({ county, generation, [id]: value, ...fact }));
  const names = sql.raw(Object.keys(types).join(', '));
  const typed = sql.raw(Object.entries(types).map(([name, type]) => `${name} ${type}`).join(', '));
  const overwritten = sql.raw(Object.keys(subject.columns).map((name) => `${name} = excluded.${name}`).join(', '));
  await sql`insert into ${factTable(subject)} (${names}) select ${names} from json_to_recordset(${JSON.stringify(rows)}) as fact (${typed})
    on conflict (county, generation, ${idColumn(subject)}) do update set ${overwritten}`.execute(db);
}
