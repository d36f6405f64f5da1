import { SpanKind } from '@opentelemetry/api';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { serviceActor } from '../access/actor.ts';
import { everywhere } from '../access/scope.ts';
import { kyselyOf, run, runLent, takeBack } from '../database/connection.ts';
import type { ReadAfter } from '../delivery/reconciler.ts';
import { currentTraceId, currentTraceparent, withSpan } from '../telemetry/tracing.ts';
import type { Engine } from './execute.ts';
import { isWorthRetrying } from './faults.ts';
import type { HandlerContext } from './handler.ts';
import { outboxEvent, platformStatement, statementOf, type OutboxEvent } from './platform-rows.ts';
import { openTransaction } from './transaction.ts';

/** What work gets that nobody asked for: timers, sweeps. */
export interface ServiceContext<Database> extends Pick<HandlerContext<never, Database>, 'actor' | 'db' | 'now' | 'emit' | 'write' | 'log' | 'simulated'> {
  /** Names a record this work changes: one audit row each. */
  target(target: string, area: string): void;
}

/** A recurring piece of work of a service. It may be run twice and by several processes, so it must be safe to repeat. */
export interface ServiceTask {
  readonly name: string;
  readonly everySeconds: number;
  /** `readAfter` pages through a producer's outbox, for read models that are made anew. */
  readonly run: (engine: Engine, delivery: { readonly readAfter: ReadAfter }) => Promise<void>;
}

const attempts = 4;
const timeout = 30_000;

/**
 * Runs work of the service itself like a command: one transaction with the service's reach, in which its rows, its events and its audit rows
 * are written together; the relay is woken after COMMIT.
 *
 * @param name of the work, as the audit record and the trace show it: `casework.clocks.sweep`
 */
export async function asService<Database, Result>(engine: Engine, name: string, work: (context: ServiceContext<Database>) => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await withSpan(name, { kind: SpanKind.INTERNAL }, () => serviceTransaction<Database, Result>(engine, name, (_client, context) => work(context)));
    } catch (error) {
      if (tried === attempts || !isWorthRetrying(error)) throw error;
    }
  }
}

/** One transaction of the service itself, committed with the events and audit rows of its work. */
export async function serviceTransaction<Database, Result>(
  engine: Pick<Engine, 'service' | 'pool' | 'log' | 'onEvents'>, name: string, work: (client: pg.ClientBase, context: ServiceContext<Database>) => Promise<Result>,
): Promise<Result> {
  const actor = serviceActor(engine.service);
  const now = new Date();
  const events: OutboxEvent[] = [];
  const targets: { target: string; area: string }[] = [];
  const writes: Promise<unknown>[] = [];
  const client = await engine.pool.connect();
  let broken: Error | undefined;
  try {
    await openTransaction(client, { mode: 'read write', scope: everywhere, timeout });
    const result = await work(client, {
      actor,
      now,
      simulated: false,
      db: kyselyOf(client) as Kysely<Database>,
      log: engine.log,
      emit: (event, data) => void events.push(outboxEvent(event, data as never, { service: engine.service, actor: actor.id, now, traceparent: currentTraceparent() })),
      write({ inserts, parameters }) {
        const written = runLent(client, statementOf(inserts), parameters);
        written.catch(() => {});
        writes.push(written);
      },
      target: (target, area) => void targets.push({ target, area }),
    });
    takeBack(client);
    await Promise.all(writes);
    const rows = platformStatement({ events });
    if (rows) await run(client, rows.sql, rows.values);
    if (targets.length) await audit(client, name, actor.id, targets);
    await client.query('commit');
    if (events.length) engine.onEvents();
    return result;
  } catch (error) {
    takeBack(client);
    await client.query('rollback').catch((fault: Error) => (broken = fault));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function audit(client: pg.ClientBase, operation: string, actor: string, targets: readonly { target: string; area: string }[]): Promise<void> {
  await run(client,
    `insert into platform.audit (county, operation, actor, roles, area, target, outcome, trace_id)
     select left(area, 6), $1, $2, '', area, target, 'ok', $3 from json_to_recordset($4) as changed (target text, area text)`,
    [operation, actor, currentTraceId() ?? null, JSON.stringify(targets)]);
}
