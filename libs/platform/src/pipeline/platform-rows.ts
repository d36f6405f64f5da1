import type { EventDefinition, EventEnvelope } from '@gongzhi/contracts';
import { v7 as newId } from 'uuid';

/** What a command leaves behind beside its own rows. */
export interface PlatformRows {
  readonly events: readonly OutboxEvent[];
  readonly audit?: { county: string; operation: string; actor: string; roles: string; area: string; target: string; outcome: string; reason: string | null; traceId: string | null } | undefined;
  readonly idempotency?: { actor: string; key: string; operation: string; requestHash: string; response: string } | undefined;
}

export interface OutboxEvent {
  readonly id: string;
  readonly subject: string;
  readonly aggregate: string;
  readonly area: string;
  /** The envelope as JSON text, still without `sequence`, which PostgreSQL adds. */
  readonly envelope: string;
}

/** Makes the outbox row of an announced event. */
export function outboxEvent(event: EventDefinition, data: { id: string; area: string }, from: { service: string; actor: string; now: Date; traceparent: string | undefined }): OutboxEvent {
  const [, resource] = event.name.split('.');
  const id = newId();
  const aggregate = `${resource}/${data.id}`;
  const envelope: Omit<EventEnvelope, 'sequence'> = {
    specversion: '1.0',
    id,
    source: `gongzhi/${from.service}`,
    type: `${event.name}.v${event.version}`,
    subject: aggregate,
    time: from.now.toISOString(),
    datacontenttype: 'application/json',
    ...(from.traceparent ? { traceparent: from.traceparent } : {}),
    actor: from.actor,
    data,
  };
  return { id, subject: event.subject, aggregate, area: data.area, envelope: JSON.stringify(envelope) };
}

/** INSERT statements over one list of parameters, written together. */
export interface Inserts {
  readonly inserts: readonly string[];
  readonly parameters: readonly unknown[];
}

const texts = new Map<string, readonly string[]>();

/**
 * The platform's rows of a command: outbox (with the next sequence numbers of each aggregate), audit and idempotency.
 *
 * @param options.first number of the first parameter
 * @param options.alone whether they are written without a transaction around them; the idempotency key is then taken here
 */
export function platformInserts(rows: PlatformRows, options: { first: number; alone: boolean }): Inserts {
  // The n-th event of the same aggregate within this command takes the n-th next number.
  const nth = new Map<string, number>();
  const offsets = rows.events.map((event) => {
    const n = (nth.get(event.aggregate) ?? 0) + 1;
    nth.set(event.aggregate, n);
    return n;
  });
  const shape = `${options.first}${options.alone ? 'alone' : ''}|${offsets.join(',')}|${rows.audit ? 'a' : ''}|${rows.idempotency ? 'i' : ''}`;
  let inserts = texts.get(shape);
  if (!inserts) {
    inserts = insertTexts(offsets, Boolean(rows.audit), Boolean(rows.idempotency), options);
    texts.set(shape, inserts);
  }
  const parameters: unknown[] = rows.events.flatMap((event) => [event.id, event.subject, event.aggregate, event.area, event.envelope]);
  if (rows.audit) {
    const { county, operation, actor, roles, area, target, outcome, reason, traceId } = rows.audit;
    parameters.push(county, operation, actor, roles, area, target, outcome, reason, traceId);
  }
  if (rows.idempotency) {
    const { actor, key, operation, requestHash, response } = rows.idempotency;
    parameters.push(actor, key, operation, requestHash, response);
  }
  return { inserts, parameters };
}

function insertTexts(offsets: readonly number[], audit: boolean, idempotency: boolean, { first, alone }: { first: number; alone: boolean }): string[] {
  let next = first;
  const take = (count: number): string[] => Array.from({ length: count }, () => `$${next++}`);
  const inserts: string[] = [];
  if (offsets.length) {
    const rows = offsets.map((offset) => {
      const [id, subject, aggregate, area, envelope] = take(5);
      return `select ${id}::uuid as event_id, ${subject}::text as subject, ${aggregate}::text as aggregate, ${area}::text as area, ${envelope}::text as envelope,
        (coalesce((select max(sequence) from platform.outbox where aggregate = ${aggregate}), 0) + ${offset})::int as sequence`;
    });
    // OFFSET keeps the sequence number from being looked up for each place it is put in.
    inserts.push(`insert into platform.outbox (event_id, subject, aggregate, area, sequence, envelope)
      select event_id, subject, aggregate, area, sequence, '{"sequence":' || sequence || ',' || substr(envelope, 2) from (${rows.join(' union all ')} offset 0) as announced`);
  }
  if (audit) inserts.push(`insert into platform.audit (county, operation, actor, roles, area, target, outcome, reason, trace_id) values (${take(9).join(', ')})`);
  if (idempotency) {
    // Null, which the column refuses, when somebody else holds the key: nothing may commit then.
    const [actor, key, name, hash, response] = take(5);
    const locked = alone ? `pg_try_advisory_xact_lock(hashtextextended(${actor}::text || ' ' || ${key}::text, 0))` : `current_setting('gongzhi.locked') = 'true'`;
    inserts.push(`insert into platform.idempotency (actor, key, operation, request_hash, response) values (${actor}, ${key}, ${name}, ${hash}, case when ${locked} then ${response} end)`);
  }
  return inserts;
}

const joined = new WeakMap<readonly string[], Map<readonly string[] | undefined, string>>();

/** One statement of several INSERTs: one round trip and one plan. Their parameters must be numbered through. */
export function statementOf(inserts: readonly string[], more?: readonly string[]): string {
  let known = joined.get(inserts);
  if (!known) joined.set(inserts, (known = new Map()));
  let text = known.get(more);
  if (text === undefined) {
    const parts = [...inserts, ...(more ?? [])];
    const last = parts.pop() as string;
    text = parts.length ? `with ${parts.map((insert, index) => `w${index} as (${insert})`).join(', ')} ${last}` : last;
    known.set(more, text);
  }
  return text;
}

/** The statement of a command's platform rows inside its transaction; undefined when it leaves none. */
export function platformStatement(rows: PlatformRows): { sql: string; values: readonly unknown[] } | undefined {
  const { inserts, parameters } = platformInserts(rows, { first: 1, alone: false });
  return inserts.length ? { sql: statementOf(inserts), values: parameters } : undefined;
}
