import type { EventDefinition, EventEnvelope } from '@gongzhi/contracts';
import { randomUUIDv7 } from 'node:crypto';

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
  const id = randomUUIDv7();
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

const texts = new Map<string, string>();

/**
 * One statement that writes all the platform's rows of a command: outbox (with the next sequence numbers of each aggregate), audit and
 * idempotency. One round trip instead of three halves PostgreSQL's share of a command.
 */
export function platformStatement(rows: PlatformRows): { sql: string; values: unknown[] } | undefined {
  if (!rows.events.length && !rows.audit && !rows.idempotency) return undefined;
  // The n-th event of the same aggregate within this command takes the n-th next number.
  const nth = new Map<string, number>();
  const offsets = rows.events.map((event) => {
    const n = (nth.get(event.aggregate) ?? 0) + 1;
    nth.set(event.aggregate, n);
    return n;
  });
  const shape = `${offsets.join(',')}|${rows.audit ? 'a' : ''}|${rows.idempotency ? 'i' : ''}`;
  let sql = texts.get(shape);
  if (!sql) {
    sql = statementText(offsets, Boolean(rows.audit), Boolean(rows.idempotency));
    texts.set(shape, sql);
  }
  const values: unknown[] = rows.events.flatMap((event) => [event.id, event.subject, event.aggregate, event.area, event.envelope]);
  if (rows.audit) {
    const { county, operation, actor, roles, area, target, outcome, reason, traceId } = rows.audit;
    values.push(county, operation, actor, roles, area, target, outcome, reason, traceId);
  }
  if (rows.idempotency) {
    const { actor, key, operation, requestHash, response } = rows.idempotency;
    values.push(actor, key, operation, requestHash, response);
  }
  return { sql, values };
}

function statementText(offsets: readonly number[], audit: boolean, idempotency: boolean): string {
  let next = 1;
  const take = (count: number): string[] => Array.from({ length: count }, () => `$${next++}`);
  const inserts: string[] = [];
  if (offsets.length) {
    const rows = offsets.map((offset) => {
      const [id, subject, aggregate, area, envelope] = take(5);
      return `select ${id}::uuid as event_id, ${subject}::text as subject, ${aggregate}::text as aggregate, ${area}::text as area, ${envelope}::text as envelope,
        (coalesce((select max(sequence) from platform.outbox where aggregate = ${aggregate}), 0) + ${offset})::int as sequence`;
    });
    inserts.push(`insert into platform.outbox (event_id, subject, aggregate, area, sequence, envelope)
      select event_id, subject, aggregate, area, sequence, '{"sequence":' || sequence || ',' || substr(envelope, 2) from (${rows.join(' union all ')}) as announced`);
  }
  if (audit) inserts.push(`insert into platform.audit (county, operation, actor, roles, area, target, outcome, reason, trace_id) values (${take(9).join(', ')})`);
  if (idempotency) {
    // Null, which the column refuses, when somebody else holds the key: the opening statement has told so already, and nothing may commit.
    const [actor, key, name, hash, response] = take(5);
    inserts.push(`insert into platform.idempotency (actor, key, operation, request_hash, response)
      values (${actor}, ${key}, ${name}, ${hash}, case when current_setting('gongzhi.locked') = 'true' then ${response} end)`);
  }
  const last = inserts.pop() as string;
  return inserts.length ? `with ${inserts.map((insert, index) => `w${index} as (${insert})`).join(', ')} ${last}` : last;
}
