import pg from 'pg';

/** Opens a service's connection pool. Small on purpose: 8-16 clients are PostgreSQL's best on two cores. */
export function openPool(options: { url: string; max: number; onError: (error: Error) => void }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 4_000,
    keepAlive: true,
    // Transactions set a limit of their own; this is for statements that stand alone.
    statement_timeout: 10_000,
    // Statements of one transaction go out without waiting for each other's answers.
    pipeline: true,
    types: { getTypeParser },
  } as pg.PoolConfig);
  pool.on('error', options.onError);
  // The pool listens to idle clients only. When one in use loses its connection, its statements fail; unheard, the event would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const keepText = (value: string): string => value;

/**
 * Dates stay text (`YYYY-MM-DD`) and bigints become numbers: a day has no time zone, and no count here passes 2^53.
 */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === pg.types.builtins.DATE) return keepText;
  if (oid === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
}
