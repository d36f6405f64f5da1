import type pg from 'pg';
import { fields, indexes } from './collection.ts';

const batch = 2_000;

/** How a product's table of matters names its rows. */
export interface ProductTable {
  readonly name: string;
  /** Columns beside the fields, each with an expression over our table `matter`. */
  readonly own: Readonly<Record<string, string>>;
  /** The column lists and indexes end with. */
  readonly key: string;
}

/** Copies our matters into a product's table, the same rows in the same order, and gives it our indexes. */
export async function copyMatters(from: pg.Client, to: pg.Client, table: ProductTable): Promise<void> {
  const sources: Record<string, string> = { ...Object.fromEntries(fields.map(({ name }) => [name, name])), ...table.own };
  const columns = Object.keys(sources).join(', ');
  const read = `select ${Object.entries(sources).map(([name, source]) => `${source} as ${name}`).join(', ')}`;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows: [page] } = await from.query<{ rows: string | null; last: string }>(
      `with page as (select * from matter where id > $1 order by id limit ${batch})
       select (select json_agg(copied)::text from (${read} from page) copied) as rows, (select id from page order by id desc limit 1) as last`, [after]);
    if (!page?.rows) break;
    await to.query(`insert into ${table.name} (${columns}) select ${columns} from json_populate_recordset(null::${table.name}, $1)`, [page.rows]);
    after = page.last;
  }
  for (const index of indexes(table.key)) await to.query(`create index on ${table.name} ${index}`);
  await to.query(`create unique index on ${table.name} (code)`);
  await to.query(`vacuum analyze ${table.name}`);
}
