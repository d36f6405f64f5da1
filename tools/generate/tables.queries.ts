import type pg from 'pg';

/** A column as PostgreSQL's catalogue knows it. */
export interface Column {
  readonly name: string;
  /** Type as SQL writes it: `character varying(20)`, `uuid[]`. */
  readonly type: string;
  /** Name of the base type, of an array's elements: `uuid`. */
  readonly base: string;
  readonly array: boolean;
  readonly required: boolean;
  /** Expression of the default or of the generated value. */
  readonly expression: string | null;
  readonly computed: 'no' | 'stored' | 'virtual' | 'identity always' | 'identity by default';
  readonly comment: string | null;
}

export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly oid: number;
  readonly rowSecurity: boolean;
  readonly options: readonly string[] | null;
  readonly columns: readonly Column[];
}

const tablesQuery = `
  select n.nspname as schema, c.relname as name, c.oid::int4 as oid, c.relrowsecurity as "rowSecurity", c.reloptions as options,
    (select json_agg(json_build_object(
        'name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod),
        'base', coalesce(e.typname, t.typname),
        'array', t.typcategory = 'A',
        'required', a.attnotnull,
        'expression', pg_get_expr(d.adbin, d.adrelid),
        'computed', case when a.attgenerated = 's' then 'stored' when a.attgenerated = 'v' then 'virtual'
          when a.attidentity = 'a' then 'identity always' when a.attidentity = 'd' then 'identity by default' else 'no' end,
        'comment', col_description(c.oid, a.attnum)) order by a.attnum)
      from pg_attribute a
      join pg_type t on t.oid = a.atttypid
      left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'platform') and not c.relispartition
    and (n.nspname, c.relname) <> ('public', 'migration')
  order by n.nspname desc, c.relname collate "C"`;

/** Every table of a service's database, the platform's after its own. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  return (await client.query<Table>(tablesQuery)).rows;
}
