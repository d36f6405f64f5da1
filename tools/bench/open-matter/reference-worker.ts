/**
 * The reference, worker half: takes the request from the bus and writes the same rows as casework (matter, timeline, clocks, outbox, audit,
 * idempotency) into the same tables in one prepared statement, without row security, contracts or telemetry. Its event is the platform's own, so
 * what follows an opening (publication, sealing of the audit, the index of words, the figures) is done by the platform's processes for both alike.
 */
import { connect } from '@nats-io/transport-node';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as newId } from 'uuid';

const { NATS_URL, DATABASE_URL } = process.env as Record<string, string>;
const bus = await connect({ servers: NATS_URL!, noAsyncTraces: true });
const pool = new pg.Pool({ connectionString: DATABASE_URL!, max: 10 });

const text = `with m as (insert into matter (county, id, code, kind, channel, relation, urgency, area, title, description, status, stage, reporter_id, received_by, received_at, due_at)
    values ($1, $2, $3, $4, 'web', 'named', 'ordinary', $5, $6, $7, 'received', 'acceptance', $8, $8, $9, $10)),
  t as (insert into timeline (county, matter_id, id, at, action, stage, to_status, actor_id) values ($1, $2, $11, $9, 'open', 'acceptance', 'received', $8)),
  c as (insert into clock (county, matter_id, id, kind, rule, span_unit, span_amount, state, started_at, due_at, next_alert_at, calendar_area)
    values ($1, $2, $12, 'first_reply', 'first-reply', 'working_day', 2, 'running', $9, $10, $10, $5)),
  o as (insert into platform.outbox (event_id, subject, aggregate, sequence, area, envelope) values ($13, 'event.casework.matters.opened.v1', $14, 1, $5, $15)),
  a as (insert into platform.audit (county, operation, actor, roles, area, target, outcome, trace_id) values ($1, 'reference.open', $8, 'resident', $5, $14, 'ok', $16))
  insert into platform.idempotency (actor, key, operation, request_hash, response) values ($8, $17, 'reference.open', $18, $19)`;

bus.subscribe('reference.open', {
  queue: 'reference',
  callback: (_error, message) => void open(message.string()).then((answer) => message.respond(answer)),
});

async function open(body: string): Promise<string> {
  const { matter, actor, key } = JSON.parse(body);
  const id = newId();
  const now = new Date();
  const due = new Date(now.getTime() + 172_800_000);
  const county = matter.area.slice(0, 6);
  const code = `GZ${county}${randomBytes(9).toString('base64url')}`;
  const answer = JSON.stringify({ id, code, status: 'received', receivedAt: now, dueAt: due, area: matter.area, version: 1 });
  const eventId = newId();
  const envelope = JSON.stringify({
    sequence: 1, specversion: '1.0', id: eventId, source: 'gongzhi/casework', type: 'casework.matters.opened.v1', subject: `matters/${id}`, time: now, datacontenttype: 'application/json', actor,
    data: {
      id, code, area: matter.area, kind: matter.kind, channel: 'web', urgency: 'ordinary', personTimes: 1, status: 'received', stage: 'acceptance', receivedAt: now, simulated: false, dueAt: due, ownerId: actor,
    },
  });
  const hash = createHash('sha256').update(body).digest('base64');
  await pool.query({
    name: 'open', text,
    values: [county, id, code, matter.kind, matter.area, matter.title, matter.description, actor, now, due, newId(), newId(), eventId, `matters/${id}`, envelope, randomBytes(16).toString('hex'), key, hash, answer],
  });
  return answer;
}
