import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely';
import type { Writable } from 'node:stream';
import type pg from 'pg';

const tracer = trace.getTracer('gongzhi.database');

/** Statement names by text, so that each connection plans a statement once. Texts beyond the limit run unnamed. */
const statementNames = new Map<string, string>();
const statementLimit = 1_000;
let generation = 0;

function statementName(sql: string): string | undefined {
  let name = statementNames.get(sql);
  if (name === undefined && statementNames.size < statementLimit) {
    name = `s${generation}_${statementNames.size}`;
    statementNames.set(sql, name);
  }
  return name;
}

/** Whether a table has changed since a statement was prepared: an upgrade adds a column while this process runs. */
export const isStalePlan = (error: unknown): boolean => {
  const { code, routine } = error as { code?: string; routine?: string };
  return code === '0A000' && routine === 'RevalidateCachedQuery';
};

/** Gives statements new names, so that every connection prepares them anew: under its old name a statement that is stale would fail for ever. */
function prepareAnew(sql: string, name: string): void {
  if (statementNames.get(sql) !== name) return; // another connection noticed before
  statementNames.clear();
  generation += 1;
}

/** What first failed on a client; within its transaction everything after it fails with 25P02, "current transaction is aborted". */
const failures = new WeakMap<pg.ClientBase, unknown>();

/** Several statements travel together, and whoever waits for them may see the last one fail first: all of them fail with what went wrong. */
function causeOf(client: pg.ClientBase, error: unknown): unknown {
  if ((error as { code?: string }).code === '25P02') return failures.get(client) ?? error;
  failures.set(client, error);
  return error;
}

async function query<Row extends pg.QueryResultRow>(client: pg.ClientBase, sql: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> {
  const name = statementName(sql);
  try {
    return await client.query<Row>({ text: sql, values: values as unknown[], ...(name === undefined ? {} : { name }) });
  } catch (error) {
    if (name !== undefined && isStalePlan(error)) prepareAnew(sql, name);
    throw causeOf(client, error);
  }
}

const corked = new WeakSet<pg.ClientBase>();

/**
 * Holds back what is written to a client's socket until the work at hand has run out, so that statements sent one right after another leave in
 * one system call: BEGIN, the settings and a handler's first statement are otherwise three, and writing is half of what a command costs here.
 */
function gather(client: pg.ClientBase): void {
  if (corked.has(client)) return;
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  corked.add(client);
  stream.cork();
  process.nextTick(() => {
    corked.delete(client);
    stream.uncork();
  });
}

/** Sends a statement without parameters: BEGIN, COMMIT, ROLLBACK. */
export function send(client: pg.ClientBase, sql: string): Promise<unknown> {
  gather(client);
  return client.query(sql);
}

/** Runs one prepared statement on a pooled client, with a span when the surrounding trace is recorded. */
export async function run<Row extends pg.QueryResultRow>(client: pg.ClientBase, sql: string, values: readonly unknown[] = []): Promise<pg.QueryResult<Row>> {
  const parent = trace.getActiveSpan();
  gather(client);
  if (!parent?.isRecording()) return query<Row>(client, sql, values);
  const span = tracer.startSpan(`sql ${/\w+/.exec(sql)?.[0] ?? ''}`, {
    kind: SpanKind.CLIENT,
    attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql },
  });
  try {
    return await query<Row>(client, sql, values);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: (error as { code?: string }).code ?? 'error' });
    throw error;
  } finally {
    span.end();
  }
}

/** Clients whose transaction belongs to a handler right now. */
const lent = new WeakMap<pg.ClientBase, (() => void) | undefined>();

/** Lets a handler use a client from here on; `before` runs ahead of its first statement. */
export const lend = (client: pg.ClientBase, before?: () => void): void => void lent.set(client, before);

/** Ends that: a statement somebody forgot to wait for must not run on its own, outside the transaction. */
export const takeBack = (client: pg.ClientBase): void => void lent.delete(client);

export const afterItsEnd = 'a statement was sent after its transaction ended: await it in the handler';

/** Whether a handler may use the client. */
export const isLent = (client: pg.ClientBase): boolean => lent.has(client);

/** Runs a handler's statement, while the transaction is the handler's. */
export function runLent<Row extends pg.QueryResultRow>(client: pg.ClientBase, sql: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> {
  if (!isLent(client)) throw new Error(afterItsEnd);
  lent.get(client)?.();
  return run<Row>(client, sql, values);
}

/** Kysely over one pooled client: made once per client, so a request allocates nothing. */
class ClientConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  async executeQuery<Row>(compiled: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await runLent<pg.QueryResultRow>(this.#client, compiled.sql, compiled.parameters);
    return {
      rows: result.rows as Row[],
      ...(result.command === 'SELECT' ? {} : { numAffectedRows: BigInt(result.rowCount ?? 0) }),
    };
  }

   
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('page through the rows by key instead of streaming them');
  }
}

const bound = new WeakMap<pg.ClientBase, Kysely<unknown>>();

/** The Kysely instance of a pooled client. */
export function kyselyOf<Database>(client: pg.ClientBase): Kysely<Database> {
  let kysely = bound.get(client);
  if (!kysely) {
    const connection = new ClientConnection(client);
    kysely = new Kysely({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createQueryCompiler: () => new PostgresQueryCompiler(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createDriver: () => ({
          init: async () => {},
          acquireConnection: async () => connection,
          beginTransaction: async () => {},
          commitTransaction: async () => {},
          rollbackTransaction: async () => {},
          releaseConnection: async () => {},
          destroy: async () => {},
        }),
      },
    });
    bound.set(client, kysely);
  }
  return kysely as Kysely<Database>;
}
