import type { Column, Table } from './tables.queries.ts';

const header = `// Generated from the migrations by \`npm run generate\`; do not edit.
import type { ColumnType } from 'kysely';

/** A column that fills itself when an insert leaves it out. */
type Generated<Type> = Type extends ColumnType<infer Select, infer Insert, infer Update>
  ? ColumnType<Select, Insert | undefined, Update>
  : ColumnType<Type, Type | undefined, Type>;
`;

/** Types that read differently from how they are written; only those in use are declared. */
const aliases = {
  Computed: '/** A column that PostgreSQL computes; nobody writes it. */\ntype Computed<Type> = ColumnType<Type, never, never>;\n',
  Json: '/** Written as JSON text: the driver would take an array for a PostgreSQL array. */\ntype Json = ColumnType<unknown, string, string>;\n',
  Moment: 'type Moment = ColumnType<Date, Date | string, Date | string>;\n',
};

/** What the pool's parsers make of each PostgreSQL type (libs/platform/src/database/pool.ts). */
const typescriptTypes: Readonly<Record<string, string>> = {
  text: 'string', varchar: 'string', bpchar: 'string', uuid: 'string', ltree: 'string', xid8: 'string', numeric: 'string', date: 'string', inet: 'string',
  int2: 'number', int4: 'number', int8: 'number', float4: 'number', float8: 'number',
  bool: 'boolean', bytea: 'Buffer', timestamptz: 'Moment', json: 'Json', jsonb: 'Json', tsvector: 'string',
};

/** The TypeScript file with the Kysely types of a service's tables. */
export function databaseTypes(tables: readonly Table[]): string {
  const interfaces = tables.map((table) => `export interface ${interfaceName(table)} {\n${table.columns.map(line).join('')}}\n`);
  const keys = tables.map((table) => `  ${keyOf(table)}: ${interfaceName(table)};\n`);
  const body = [...interfaces, `export interface Database {\n${keys.join('')}}\n`].join('\n');
  const used = Object.entries(aliases).filter(([name]) => new RegExp(`\\b${name}\\b`).test(body)).map(([, text]) => text);
  return [header, ...used, body].join('\n');
}

function line(column: Column): string {
  const comment = column.comment ? `  /** ${column.comment} */\n` : '';
  return `${comment}  ${column.name}: ${typeOf(column)};\n`;
}

function typeOf(column: Column): string {
  const base = typescriptTypes[column.base];
  if (!base) throw new Error(`no TypeScript type is known for ${column.type} (column ${column.name})`);
  const element = column.array && base === 'Moment' ? 'Date' : base;
  const type = `${element}${column.array ? '[]' : ''}${column.required ? '' : ' | null'}`;
  if (column.computed === 'identity by default') return `Generated<${type}>`;
  if (column.computed !== 'no') return `Computed<${type}>`;
  return column.expression === null || !column.required ? type : `Generated<${type}>`;
}

const keyOf = ({ schema, name }: Table): string => (schema === 'public' ? name : `'${schema}.${name}'`);

function interfaceName({ schema, name }: Table): string {
  const words = [...(schema === 'public' ? [] : [schema]), ...name.split('_'), 'table'];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
