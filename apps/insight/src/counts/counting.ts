import { codeLengths } from '@gongzhi/domain/areas';
import { sql, type RawBuilder } from 'kysely';

/** How facts of one subject are counted: which rows, by which keys, into which figures. The facts are `f`. */
export interface Counting<Selection, By extends string, Measure extends string, Figures extends Readonly<Record<Measure, number>>> {
  readonly table: string;
  readonly measures: readonly Measure[];
  /** Which facts each measure counts. */
  counted(now: Date): Readonly<Record<Measure, RawBuilder<boolean>>>;
  /** Measures that add up a column instead of counting facts. */
  readonly summed: Partial<Record<Measure, RawBuilder<number>>>;
  selected(selection: Selection): RawBuilder<boolean>;
  keyOf(by: By, selection: Selection): RawBuilder<string | null>;
  /** Adds the rates to the counts. */
  figuresOf(counts: Readonly<Record<Measure, number>>): Figures;
}

/** What every selection names: an area and days, in the generation that is in use. */
export function standing({ area, from, to }: { readonly area?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined }, day?: RawBuilder<unknown>): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = [sql`f.generation = (select id from generation where state = 'live')`];
  if (area) conditions.push(sql`f.area >= ${area} and f.area < ${`${area}:`}`);
  if (area && area.length >= 6) conditions.push(sql`f.county = ${area.slice(0, 6)}`);
  if (day && from) conditions.push(sql`${day} >= ${from}::date`);
  if (day && to) conditions.push(sql`${day} <= ${to}::date`);
  return conditions;
}

/** Conditions for the columns that are named. */
export function equal(columns: Readonly<Record<string, string | undefined>>): RawBuilder<boolean>[] {
  return Object.entries(columns).flatMap(([column, value]) => (value ? [sql<boolean>`${sql.ref(`f.${column}`)} = ${value}`] : []));
}

/** By area: one tier below the area named; what lies in that area itself has its own code. */
export function areaKey({ area = '' }: { readonly area?: string | undefined }): RawBuilder<string | null> {
  return sql`left(f.area, ${sql.lit(Object.values(codeLengths).find((length) => length > area.length) ?? area.length)})`;
}
