import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** One reading of what may grow. */
export interface Sample {
  /** Since the load began. */
  readonly seconds: number;
  readonly values: Readonly<Record<string, number>>;
}

/** Rise in an hour of a line through readings, by least squares. */
export function slopeOf(readings: readonly { readonly seconds: number; readonly value: number }[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, level] = [mean(readings.map(({ seconds }) => seconds)), mean(readings.map(({ value }) => value))];
  const spread = readings.reduce((sum, { seconds }) => sum + (seconds - middle) ** 2, 0);
  const along = readings.reduce((sum, { seconds, value }) => sum + (seconds - middle) * (value - level), 0);
  return spread === 0 ? 0 : (along / spread) * 3_600;
}

/** The slope of everything sampled, the first reading, and the last. The first quarter is left out: caches fill and pools open. */
export function slopesOf(samples: readonly Sample[]): { name: string; first: number; last: number; hourly: number }[] {
  const settled = samples.slice(Math.floor(samples.length / 4));
  return Object.keys(settled[0]?.values ?? {}).map((name) => ({
    name, first: settled[0]!.values[name]!, last: settled.at(-1)!.values[name]!, hourly: slopeOf(settled.map(({ seconds, values }) => ({ seconds, value: values[name] ?? 0 }))),
  }));
}

/** Samples resident memory and open descriptors of every service, lag of event loops, and dead rows, until stopped. */
export function startSampling(options: { pid: number; baseUrl: string; dataDir: string; everySeconds: number }): { stop: () => Promise<readonly Sample[]> } {
  const samples: Sample[] = [];
  const started = Date.now();
  const urls = (JSON.parse(readFileSync(join(options.dataDir, 'runtime.json'), 'utf8')) as { databases: Record<string, { ownerUrl: string }> }).databases;
  const sample = async (): Promise<void> => {
    const values = { ...processes(options.pid), ...(await loops(options.baseUrl)), ...(await deadRows(urls)) };
    samples.push({ seconds: (Date.now() - started) / 1_000, values });
  };
  let running = Promise.resolve();
  const timer = setInterval(() => void (running = running.then(sample).catch(() => {})), options.everySeconds * 1_000);
  return {
    async stop() {
      clearInterval(timer);
      await running;
      return samples;
    },
  };
}

/** Memory (MB) and descriptors of the services below the launcher; what has ended meanwhile is left out. */
function processes(launcher: number): Record<string, number> {
  const values: Record<string, number> = {};
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== launcher) continue;
      const service = /apps\/(\w+)\/src\/main/.exec(readFileSync(`/proc/${entry}/cmdline`, 'utf8'))?.[1];
      if (!service) continue;
      values[`${service} MB`] = Number(/^VmRSS:\s+(\d+)/m.exec(status)![1]) / 1024;
      values[`${service} descriptors`] = readdirSync(`/proc/${entry}/fd`).length;
    } catch {
      // It ended between two readings.
    }
  }
  return values;
}

async function loops(baseUrl: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${baseUrl}/metrics`)).text();
  const lag = /^nodejs_eventloop_lag_p99_seconds(?:\{[^}]*\})? ([\d.e+-]+)/m.exec(text)?.[1];
  return lag === undefined ? {} : { 'event loop p99 ms': Number(lag) * 1_000 };
}

async function deadRows(databases: Readonly<Record<string, { ownerUrl: string }>>): Promise<Record<string, number>> {
  const counted = await Promise.all(Object.entries(databases).map(async ([name, { ownerUrl }]) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ dead: string; bytes: string }>('select sum(n_dead_tup) as dead, pg_database_size(current_database()) as bytes from pg_stat_user_tables');
      return [[`${name} dead rows`, Number(rows[0]!.dead)], [`${name} database MB`, Number(rows[0]!.bytes) / 2 ** 20]] as const;
    } finally {
      await client.end();
    }
  }));
  return Object.fromEntries(counted.flat());
}
