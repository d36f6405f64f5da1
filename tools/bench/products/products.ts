import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { compare, type Measured } from '../measure/compare.ts';
import type { Load } from '../measure/load.ts';
import { platformContestant, someMatters } from '../measure/platform.ts';
import { writeReport } from '../measure/report.ts';
import { sameLists } from '../measure/same-lists.ts';
import { cpuLines, resultTable } from '../measure/table.ts';
import { withWorld, type World } from '../measure/world.ts';
import { startDirectus } from './directus.ts';
import type { Product, ProductOptions } from './product.ts';
import { startStrapi } from './strapi.ts';

/** Where products are installed: once, not with each run. */
const directory = resolve(import.meta.dirname, '../../../.cache/bench');

/** The products that can be measured. */
export const products: Readonly<Record<string, (options: ProductOptions) => Promise<Product>>> = { directus: startDirectus, strapi: startStrapi };

/** How many times as many requests a second the platform should answer. */
export const target: Readonly<Record<string, number>> = { open: 8, read: 6, list: 6 };

export interface ProductsOptions extends Load {
  readonly names: readonly string[];
  readonly matters: number;
  readonly rounds: number;
  readonly instances: number;
  readonly out: string;
}

/**
 * Opens, reads and lists matters on the platform and on products one could take instead, in turn, on one PostgreSQL and with the same matters.
 * The platform does what it always does (clocks, timeline, events, audit, the row of idempotency); a product stores a row.
 *
 * @returns whether every ratio reaches its target
 */
export async function benchProducts(options: ProductsOptions): Promise<boolean> {
  const results = await withWorld(options, (world) => measure(world, options));
  console.log(`\nprocessor time per request, in microseconds:\n${cpuLines(results)}\n\n${resultTable(results)}\n`);
  writeReport(options.out, { bench: 'products', ...options, results });
  const missed = results.filter(({ call, ratio, name }) => name !== 'platform' && ratio < target[call]!);
  for (const { call, name, ratio } of missed) console.log(`${call}: ${ratio.toFixed(2)} times ${name}, not ${target[call]}`);
  return missed.length === 0;
}

async function measure(world: World, options: ProductsOptions): Promise<Measured[]> {
  const started: Product[] = [];
  const clients: pg.Client[] = [];
  try {
    for (const name of options.names) {
      console.log(`starting ${name} ...`);
      const database = await createDatabase(world.postgres, name);
      clients.push(database.client);
      started.push(await products[name]!({ directory, database, matters: world.casework, instances: options.instances, log: join(directory, `${name}.log`) }));
    }
    const platform = platformContestant(world.platform, await someMatters(world.casework));
    await sameLists([platform, ...started]);
    const contestants = [{ ...platform, owns: (part: string) => !options.names.some((name) => [name, `postgres(${name})`].includes(part)) }, ...started];
    return await compare({ contestants, calls: Object.keys(target), rounds: options.rounds, connections: options.connections, seconds: options.seconds, log: console.log });
  } finally {
    await Promise.all(started.map((product) => product.stop()));
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** A database with an owner of its own; the owner's name is how its processor time is told apart. */
async function createDatabase({ url, port }: { url: string; port: number }, name: string): Promise<ProductOptions['database']> {
  const [user, password] = [`${name}_app`, randomBytes(16).toString('hex')];
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create role ${user} login password '${password}'`);
  await admin.query(`create database ${name} owner ${user}`);
  await admin.end();
  const client = new pg.Client({ connectionString: `postgres://${user}:${password}@127.0.0.1:${port}/${name}` });
  await client.connect();
  return { port, name, user, password, client };
}
