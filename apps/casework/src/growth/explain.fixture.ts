import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database } from '../database.types.ts';

/** One node of a plan as `explain (analyze, format json)` tells it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** What a statement did to find its rows. */
export interface Examined {
  readonly sql: string;
  /** Rows read from tables and indexes but the register of areas, shown or not. */
  readonly rows: number;
  readonly indexes: readonly string[];
  /** Tables that were read from end to end. */
  readonly scanned: readonly string[];
}

/**
 * Kysely in a transaction with somebody's reach, as the pipeline opens it, which also tells what each statement examined.
 *
 * @param reach areas, units and person of row security
 */
export async function explained<Result>(pool: pg.Pool, reach: { areas?: string[]; units?: string[]; person?: string }, work: (db: Kysely<Database>) => Promise<Result>): Promise<{ result: Result; examined: Examined[] }> {
  const client = await pool.connect();
  const examined: Examined[] = [];
  const explaining = {
    async query(sql: string, values: unknown[]) {
      if (!sql.startsWith('select set_config')) {
        const { rows } = await client.query(`explain (analyze, timing off, format json) ${sql}`, values);
        examined.push(examinedBy(sql, rows[0]['QUERY PLAN'][0].Plan));
      }
      return client.query(sql, values);
    },
    release() {},
  };
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: { connect: async () => explaining, end: async () => {} } as never }) });
  try {
    await client.query('begin');
    const set = `select set_config('gongzhi.person', $1, true), set_config('gongzhi.areas', $2, true), set_config('gongzhi.units', $3, true)`;
    const array = (values: string[] = []): string => `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
    await client.query(set, [reach.person ?? '-', array(reach.areas), array(reach.units)]);
    return { result: await work(db), examined };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function examinedBy(sql: string, plan: PlanNode): Examined {
  const nodes = flat(plan);
  const reads = nodes.filter((node) => (node['Relation Name'] ?? node['Index Name']) && !/^area/.test(node['Relation Name'] ?? ''));
  return {
    sql,
    rows: reads.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * node['Actual Loops'], 0),
    indexes: [...new Set(reads.flatMap((node) => node['Index Name'] ?? []))],
    scanned: [...new Set(nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!))],
  };
}

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
