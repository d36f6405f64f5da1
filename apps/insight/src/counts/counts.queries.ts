import { Measure, type Breakdown, type Figures } from '@gongzhi/contracts/insight';
import { codeLengths } from '@gongzhi/domain/areas';
import { average, percent } from '@gongzhi/domain/insight';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import { countedBy, summed } from './counted.ts';
import { selected, type Selection } from './selection.ts';

type Counts = Record<Measure, number>;

/** More rows than this are no table: a unit is one, and a country has hundreds of thousands. */
export const maxRows = 2_000;

/** Counts of the selected matters, one row for each key of the breakdown, in the order of the keys; one row more than there may be. */
export async function countBy(db: Kysely<Database>, selection: Selection, by: Breakdown, now: Date): Promise<{ key: string | null; figures: Figures }[]> {
  const { rows } = await sql<{ key: string | null } & Counts>`select ${keyOf(by, selection)} as key, ${countsAt(now)} from matter_fact f where ${selected(selection)} group by 1 order by 1 limit ${sql.lit(maxRows + 1)}`.execute(db);
  return rows.map(({ key, ...counts }) => ({ key, figures: figuresOf(counts) }));
}

/** Counts of all selected matters. */
export async function countAll(db: Kysely<Database>, selection: Selection, now: Date): Promise<Figures> {
  const { rows } = await sql<Counts>`select ${countsAt(now)} from matter_fact f where ${selected(selection)}`.execute(db);
  return figuresOf(rows[0]!);
}

/** Measures added up over rows: every matter is in one row only. */
export function totalOf(rows: readonly { figures: Figures }[]): Figures {
  return figuresOf(Object.fromEntries(Measure.options.map((measure) => [measure, rows.reduce((sum, { figures }) => sum + figures[measure], 0)])) as Counts);
}

/** By area: one tier below the area named; what lies in that area itself has its own code. */
function keyOf(by: Breakdown, { area = '' }: Selection): RawBuilder<string | null> {
  if (by === 'area') return sql`left(f.area, ${sql.lit(Object.values(codeLengths).find((length) => length > area.length) ?? area.length)})`;
  if (by === 'month') return sql`to_char(f.received_on, 'YYYY-MM')`;
  return by === 'unit' ? sql`f.unit_id::text` : sql.ref(`f.${by}`);
}

function countsAt(now: Date): RawBuilder<Counts> {
  const counted = countedBy(now);
  const parts = Measure.options.map((measure) => {
    const column = summed[measure];
    return sql`${column ? sql`coalesce(sum(${column}) filter (where ${counted[measure]}), 0)::int` : sql`count(*) filter (where ${counted[measure]})::int`} as ${sql.ref(measure)}`;
  });
  return sql`${sql.join(parts)}`;
}

function figuresOf(counts: Counts): Figures {
  return { ...counts, onTimeRate: percent(counts.onTime, counts.timed), averageRating: average(counts.ratingSum, counts.rated) };
}
