import type { Look } from './look.ts';
import type { Applied, Effect, Fact, Position, StoredEvent } from './store.ts';

/** Events a service announced about these records (`matters/0190…`). */
export function readEvents(look: Look, service: string, aggregates: readonly string[]): Promise<StoredEvent[]> {
  return look<StoredEvent>(
    `select $2 as service, event_id as id, aggregate, sequence, envelope->>'type' as type, envelope->>'actor' as actor, split_part(envelope->>'traceparent', '-', 2) as "traceId",
      envelope->'data'->>'action' as action, (envelope->'data'->>'version')::int as version
    from (select event_id, aggregate, sequence, envelope::jsonb as envelope from platform.outbox where aggregate = any($1)) as announced order by aggregate, sequence`,
    [aggregates, service]);
}

/** What a service's consumers have applied of these aggregates (`casework/matters/0190…`). */
export async function readInbox(look: Look, service: string, aggregates: readonly string[]): Promise<{ applied: Applied[]; positions: Position[] }> {
  return {
    applied: await look<Applied>('select $2 as service, consumer, event_id as "eventId", aggregate, sequence from platform.inbox where aggregate = any($1)', [aggregates, service]),
    positions: await look<Position>('select $2 as service, consumer, aggregate, sequence from platform.inbox_position where aggregate = any($1)', [aggregates, service]),
  };
}

/** What the recorder did, in its order. */
export function readEffects(look: Look, matterIds: readonly string[]): Promise<Effect[]> {
  return look<Effect>('select event_id as "eventId", matter_id as of, sequence from effect where matter_id = any($1) order by id', [matterIds]);
}

/** What statistics were told, and made of it. */
export async function readFacts(look: Look, matterIds: readonly string[], disputeIds: readonly string[]): Promise<{ told: Effect[]; facts: Fact[] }> {
  const live = `(select id from generation where state = 'live')`;
  return {
    told: await look<Effect>(
      `select event_id as "eventId", matter_id::text as of, sequence from matter_event where generation = ${live} and type <> 'turned' and matter_id = any($1)
      union all select event_id, dispute_id::text, sequence from dispute_event where generation = ${live} and dispute_id = any($2)`, [matterIds, disputeIds]),
    facts: await look<Fact>(
      `select matter_id::text as of, status from matter_fact where generation = ${live} and matter_id = any($1)
      union all select dispute_id::text, status from dispute_fact where generation = ${live} and dispute_id = any($2)`, [matterIds, disputeIds]),
  };
}
