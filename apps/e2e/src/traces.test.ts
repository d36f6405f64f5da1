import type { Problem } from '@gongzhi/contracts';
import { controlPlatform, recorder, type ControlledPlatform } from '@gongzhi/testkit/platform';
import { SpanKind } from '@opentelemetry/api';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './fixtures/eventually.ts';
import { signIn } from './fixtures/sign-in.ts';
import { startTraceReceiver, type ReceivedSpan } from './fixtures/trace-receiver.ts';

let platform: ControlledPlatform;
let receiver: Awaited<ReturnType<typeof startTraceReceiver>>;
let token: string;

beforeAll(async () => {
  receiver = await startTraceReceiver();
  platform = await controlPlatform({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, CONSUMER_BACKOFF: '50' }, added: [recorder] });
  token = await signIn(platform, 'resident');
}, 120_000);
afterAll(async () => {
  await platform?.stop();
  await receiver?.stop();
}, 60_000);

/** A caller's own span. */
const newSpan = (recorded: boolean) => {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  return { traceId, spanId, traceparent: `00-${traceId}-${spanId}-${recorded ? '01' : '00'}` };
};

function openMatter(traceparent: string, input: object = {}): Promise<Response> {
  return fetch(`${platform.baseUrl}/v1/matters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, traceparent },
    body: JSON.stringify({ kind: 'hazard', area: '500235001001', title: 'Lamp out', description: 'At the east gate.', ...input }),
  });
}

/** The span of that name under a parent, once it has arrived. */
function arrived(traceId: string, service: string, name: string | RegExp, parentSpanId: string): Promise<ReceivedSpan> {
  const fits = (span: ReceivedSpan): boolean => span.service === service && span.parentSpanId === parentSpanId && (typeof name === 'string' ? span.name === name : name.test(span.name));
  return eventually(`${service}: ${String(name)}`, () => receiver.spans(traceId).find(fits)).catch((error: unknown) => {
    throw new Error(`spans of the trace: ${JSON.stringify(receiver.spans(traceId).map((span) => `${span.service} ${span.spanId} < ${span.parentSpanId} ${span.name}`), null, 1)}`, { cause: error });
  });
}

describe('a trace', () => {
  test('runs from the caller through gateway, bus, service and SQL, and on through outbox, stream and consumers', async () => {
    const { traceId, spanId, traceparent } = newSpan(true);
    const response = await openMatter(traceparent);
    expect(response.status).toBe(201);
    expect(response.headers.get('traceparent')).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));

    const server = await arrived(traceId, 'gateway', 'POST /v1/matters', spanId);
    const ask = await arrived(traceId, 'gateway', 'ask casework.matters.open', server.spanId);
    const serve = await arrived(traceId, 'casework', 'serve casework.matters.open', ask.spanId);
    const operation = await arrived(traceId, 'casework', 'casework.matters.open', serve.spanId);
    // The one statement that writes it all leaves when the handler is done.
    const sql = await arrived(traceId, 'casework', /^sql with$/, serve.spanId);
    const publish = await arrived(traceId, 'casework', 'publish event.casework.matters.opened.v1', operation.spanId);
    const consume = await arrived(traceId, 'insight', 'consume matter-facts', publish.spanId);
    const fact = await arrived(traceId, 'insight', /^sql /, consume.spanId);
    const effect = await arrived(traceId, 'recorder', 'consume record', publish.spanId).then((span) => arrived(traceId, 'recorder', 'sql insert', span.spanId));

    // OTLP counts kinds from 1.
    expect([server, ask, serve, operation, sql, publish, consume, fact, effect].map(({ kind }) => kind - 1)).toEqual([
      SpanKind.SERVER, SpanKind.CLIENT, SpanKind.SERVER, SpanKind.INTERNAL, SpanKind.CLIENT, SpanKind.PRODUCER, SpanKind.CONSUMER, SpanKind.CLIENT, SpanKind.CLIENT,
    ]);
    expect(server.attributes).toMatchObject({ 'http.request.method': 'POST', 'http.route': '/v1/matters' });
    const ids = new Set([spanId, ...receiver.spans(traceId).map((span) => span.spanId)]);
    expect(receiver.spans(traceId).filter((span) => !ids.has(span.parentSpanId))).toEqual([]);
  }, 60_000);

  test('that its caller does not record is recorded nowhere, and still names what belongs to it', async () => {
    const [silent, recorded] = [newSpan(false), newSpan(true)];
    const { id } = (await (await openMatter(silent.traceparent)).json()) as { id: string };
    await openMatter(recorded.traceparent);
    await eventually('the later one went all the way', () => receiver.spans(recorded.traceId).some(({ name }) => name === 'consume record'));
    expect(receiver.spans(silent.traceId)).toEqual([]);
    const { rows } = await platform.database('casework').query('select trace_id from platform.audit where target = $1', [`matters/${id}`]);
    expect(rows).toEqual([{ trace_id: silent.traceId }]);
  }, 60_000);

  test('names its problem document, its audit row, its log lines and its dead letter', async () => {
    const [refused, failed, poisoned] = [newSpan(true), newSpan(true), newSpan(true)];
    expect((await (await openMatter(refused.traceparent, { title: '' })).json()) as Problem).toMatchObject({ status: 400, traceId: refused.traceId });

    const casework = platform.database('casework');
    await casework.query('alter table clock rename to clock_away');
    try {
      expect((await (await openMatter(failed.traceparent)).json()) as Problem).toMatchObject({ status: 500, traceId: failed.traceId });
    } finally {
      await casework.query('alter table clock_away rename to clock');
    }
    expect(linesOf('casework').filter(({ traceId }) => traceId === failed.traceId)).toEqual([expect.objectContaining({ level: 50, msg: 'operation failed' })]);

    // Nobody can apply an event whose table is gone.
    await platform.database('recorder').query('alter table effect rename to effect_away');
    try {
      const { id } = (await (await openMatter(poisoned.traceparent)).json()) as { id: string };
      expect((await casework.query('select trace_id from platform.audit where target = $1', [`matters/${id}`])).rows).toEqual([{ trace_id: poisoned.traceId }]);
      await eventually('the dead letter', async () => (await platform.database('recorder').query(`select from platform.dead_letter where envelope like '%' || $1 || '%'`, [poisoned.traceId])).rowCount === 1);
      await eventually('its log line', () => linesOf('recorder').some(({ traceId, msg }) => traceId === poisoned.traceId && msg === 'event became a dead letter'));
    } finally {
      await platform.database('recorder').query('alter table effect_away rename to effect');
    }
  }, 60_000);
});

function linesOf(service: string): { level: number; msg: string; traceId?: string }[] {
  return readFileSync(join(platform.dataDir, 'logs', `${service}.log`), 'utf8').split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { level: number; msg: string });
}
