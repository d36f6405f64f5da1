import type pg from 'pg';

/** What belongs to one table, as SQL text. */
export interface TableParts {
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly policies: readonly string[];
  readonly triggers: readonly string[];
}

const partsQuery = `
  select
    (select coalesce(json_agg('constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) order by array_position('{p,u,f,c,x}', contype), conname collate "C"), '[]')
       from pg_constraint where conrelid = $1::oid and contype in ('p', 'u', 'f', 'c', 'x')) as constraints,
    (select coalesce(json_agg(pg_get_indexdef(indexrelid) order by indexrelid::regclass::text collate "C"), '[]')
       from pg_index where indrelid = $1::oid and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))) as indexes,
    (select coalesce(json_agg(format('create policy %I on %s%s for %s%s%s', polname, polrelid::regclass, case when polpermissive then '' else ' as restrictive' end,
          case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
          ' using (' || pg_get_expr(polqual, polrelid) || ')', ' with check (' || pg_get_expr(polwithcheck, polrelid) || ')') order by polname collate "C"), '[]')
       from pg_policy where polrelid = $1::oid) as policies,
    (select coalesce(json_agg(pg_get_triggerdef(oid) order by tgname collate "C"), '[]') from pg_trigger where tgrelid = $1::oid and not tgisinternal) as triggers`;

/** Constraints, indexes, policies and triggers of a table. */
export async function readTableParts(client: pg.Client, oid: number): Promise<TableParts> {
  return (await client.query<TableParts>(partsQuery, [oid])).rows[0]!;
}

/** Definitions of a schema's functions and views, those of extensions left out. */
export async function readRoutines(client: pg.Client, schema: string): Promise<string[]> {
  const functions = await client.query<{ text: string }>(
    `select pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = $1 and p.prokind in ('f', 'p') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by p.proname collate "C", p.oid::regprocedure::text collate "C"`, [schema]);
  const views = await client.query<{ text: string }>(
    `select format(E'CREATE VIEW %s AS\\n%s', c.oid::regclass, pg_get_viewdef(c.oid)) as text from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('v', 'm') and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by c.relname collate "C"`, [schema]);
  return [...functions.rows, ...views.rows].map(({ text }) => text.trimEnd().replace(/;$/, ''));
}
