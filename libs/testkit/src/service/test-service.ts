import type { EventEnvelope, Operation, OutputOf, Problem, Role, ServiceContract } from '@gongzhi/contracts';
import { useConsumers, type Actor, type Call, type Grant, type HandlersOf } from '@gongzhi/platform';
import { createCursors, openPool } from '@gongzhi/platform/database';
import { createDiskStore } from '@gongzhi/platform/files';
import { createRedriver, type ConsumerDefinition } from '@gongzhi/platform/delivery';
import { asService, createSeal, execute, serviceTransaction, type Engine, type Handler, type Request } from '@gongzhi/platform/pipeline';
import { createLog, createMetrics } from '@gongzhi/platform/telemetry';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase } from './test-database.ts';

/** An answer as the caller sees it: output or problem document. */
export type Answer<Op extends Operation> = { status: number; version?: number | undefined; body: OutputOf<Op>; problem: Problem };

/**
 * One service's operations on a database of its own, called through the real pipeline (permission, validation, row security, transaction,
 * outbox, audit, idempotency), without a bus between.
 */
export async function createTestService<Contract extends ServiceContract>(definition: { contract: Contract; handlers: HandlersOf<Contract>; migrations: string; consumers?: readonly ConsumerDefinition<any>[] }) {
  const service = definition.contract.name;
  const database = await createTestDatabase(service, definition.migrations);
  const pool = openPool({ url: database.appUrl, max: 8, onError: () => {} });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => {});
  const directory = await mkdtemp(join(process.env['GONGZHI_TEST_DIRECTORY'] ?? tmpdir(), 'files-'));
  const actors = new Map<string, Actor>();
  const engine: Engine = {
    service,
    pool,
    actorOf: async (token, language) => ({ ...(actors.get(token ?? '') ?? { id: 'anonymous', kind: 'anonymous', grants: [] }), language }),
    callAs: () => async (operation) => {
      throw new Error(`${operation.name} of another service was called; test that over the whole platform`);
    },
    files: createDiskStore(directory),
    cursors: createCursors('cursor secret of the tests'),
    seal: createSeal('cursor secret of the tests'),
    log: createLog({ service, level: process.env['LOG_LEVEL'] ?? 'fatal' }),
    metrics: createMetrics(service),
    simulatedTime: true,
    onEvents: () => {},
    maxWaiting: 256,
  };
  const callNobody = engine.callAs({ body: '' });
  useConsumers(service, (definition.consumers ?? []).map((consumer) => createRedriver({
    definition: consumer, withTrace: (_traceparent, _name, work) => work(),
    transaction: (work) => serviceTransaction<any, any>(engine, `${service}.${consumer.name}`, (client, context) => work(client, { ...context, call: callNobody })),
  })));
  const handlers = new Map(Object.values(definition.handlers).flatMap((resource) => Object.values(resource as Record<string, Handler>)).map((handler) => [handler.operation.name, handler]));

  return {
    engine,
    pool,
    /** Reads and writes past row security, to arrange and to look. */
    owner,
    /** Calls an operation as an actor (undefined: nobody logged in). */
    async call<Op extends Operation<any, any, any>>(operation: Op, input: Op['input']['_input'], options: { as?: Actor; at?: string } & Omit<Request, 'body' | 'token' | 'simulatedTime'> = {}): Promise<Answer<Op>> {
      const { as: actor, at, ...request } = options;
      if (actor) actors.set(actor.id, actor);
      const handler = handlers.get(operation.name);
      if (!handler) throw new Error(`${operation.name} has no handler`);
      const reply = await execute(engine, handler, { ...request, body: JSON.stringify(input), token: actor?.id, simulatedTime: at });
      const body = JSON.parse(reply.body);
      return { status: reply.status, version: reply.version, body, problem: body };
    },
    /** Hands events to a consumer, each in a transaction as the platform opens it. */
    async deliver(consumer: ConsumerDefinition<any>, events: readonly EventEnvelope[], call: Call = engine.callAs({ body: '' })): Promise<void> {
      for (const event of events) await asService(engine, consumer.name, (context) => consumer.handle({ ...context, call, event }));
    },
    /** Events written to the outbox, oldest first. */
    async events(type?: string): Promise<EventEnvelope<Record<string, unknown>>[]> {
      const { rows } = await owner.query<{ envelope: string }>('select envelope from platform.outbox order by transaction_id, id');
      return rows.map((row) => JSON.parse(row.envelope)).filter((event) => !type || event.type === type);
    },
    async close() {
      await pool.end();
      await owner.end();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type TestService = Awaited<ReturnType<typeof createTestService>>;

let serial = 0;
/** A person with one role in an area, for tests. */
export function person(role: Role, area: string, options: { units?: string[]; id?: string } = {}): Actor {
  const grant: Grant = { role, area, units: options.units ?? [] };
  return { id: options.id ?? `person-${(serial += 1)}`, kind: 'person', language: 'en', grants: role === 'resident' ? [] : [grant] };
}

/** A department's system. */
export function departmentSystem(area: string, units: string[]): Actor {
  return { id: `client-${(serial += 1)}`, kind: 'client', language: 'en', grants: [{ role: 'department_system', area, units }] };
}
