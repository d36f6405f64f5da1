import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Counting } from './counting.ts';

/** More rows than this are no table: a unit is one, and a country has hundreds of thousands. */
export const maxRows = 2_000;

type Counts<Measure extends string> = Readonly<Record<Measure, number>>;

/** Counts of the selected facts, one row for each key of the breakdown, in the order of the keys; one row more than there may be. */
export async function countBy<Selection, By extends string, Measure extends string, Figures extends Counts<Measure>>(
  db: Kysely<Database>, counting: Counting<Selection, By, Measure, Figures>, selection: Selection, by: By, now: Date,
): Promise<{ key: string | null; figures: Figures }[]> {
  const { rows } = await sql<{ key: string | null } & Counts<Measure>>`select ${counting.keyOf(by, selection)} as key, ${countsAt(counting, now)} from ${sql.table(counting.table)} f
    where ${counting.selected(selection)} group by 1 order by 1 limit ${sql.lit(maxRows + 1)}`.execute(db);
  return rows.map(({ key, ...counts }) => ({ key, figures: counting.figuresOf(counts as unknown as Counts<Measure>) }));
}

/** Counts of all selected facts. */
export async function countAll<Selection, By extends string, Measure extends string, Figures extends Counts<Measure>>(
  db: Kysely<Database>, counting: Counting<Selection, By, Measure, Figures>, selection: Selection, now: Date,
): Promise<Figures> {
  const { rows } = await sql<Counts<Measure>>`select ${countsAt(counting, now)} from ${sql.table(counting.table)} f where ${counting.selected(selection)}`.execute(db);
  return counting.figuresOf(rows[0]!);
}

/** Measures added up over rows: every fact is in one row only. */
export function totalOf<Measure extends string, Figures extends Counts<Measure>>({ measures, figuresOf }: Pick<Counting<never, never, Measure, Figures>, 'measures' | 'figuresOf'>, rows: readonly { figures: Figures }[]): Figures {
  return figuresOf(Object.fromEntries(measures.map((measure) => [measure, rows.reduce((sum, { figures }) => sum + figures[measure], 0)])) as Counts<Measure>);
}

function countsAt<Measure extends string>({ measures, summed, ...counting }: Pick<Counting<never, never, Measure, Counts<Measure>>, 'measures' | 'summed' | 'counted'>, now: Date): RawBuilder<unknown> {
  const counted = counting.counted(now);
  const parts = measures.map((measure) => {
    const column = summed[measure];
    return sql`${column ? sql`coalesce(sum(${column}) filter (where ${counted[measure]}), 0)::int` : sql`count(*) filter (where ${counted[measure]})::int`} as ${sql.ref(measure)}`;
  });
  return sql`${sql.join(parts)}`;
}
