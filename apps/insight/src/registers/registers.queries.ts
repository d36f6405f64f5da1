import type { insight } from '@gongzhi/contracts/insight';
import type { InputOf } from '@gongzhi/contracts';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { areaKey, equal, standing } from '../counts/counting.ts';
import type { Database } from '../database.types.ts';

type CentreSelection = Omit<InputOf<typeof insight.centres.count>, 'by'>;
type MediatorSelection = Omit<InputOf<typeof insight.mediators.count>, 'by'>;
interface Counts {
  readonly rows: { key: string | null; count: number }[];
  readonly total: number;
}

/** Organisations that work, by tier, area or industry. */
export function countCentresBy(db: Kysely<Database>, { tier, industry, ...where }: CentreSelection, by: 'tier' | 'area' | 'industry'): Promise<Counts> {
  return countRows(db, 'centre_fact', [...standing(where), sql`f.active`, ...equal({ tier, industry })], by === 'area' ? areaKey(where) : sql.ref(`f.${by}`));
}

/** Mediators, those in post unless another state is named, by kind, level, area or state. */
export function countMediatorsBy(db: Kysely<Database>, { kind, level, state = 'active', ...where }: MediatorSelection, by: 'kind' | 'level' | 'area' | 'state'): Promise<Counts> {
  return countRows(db, 'mediator_fact', [...standing(where), ...equal({ kind, level, state })], by === 'area' ? areaKey(where) : sql.ref(`f.${by}`));
}

async function countRows(db: Kysely<Database>, table: string, conditions: RawBuilder<boolean>[], key: RawBuilder<unknown>): Promise<Counts> {
  const { rows } = await sql<{ key: string | null; count: number }>`select ${key} as key, count(*)::int as count from ${sql.table(table)} f where ${sql.join(conditions, sql` and `)} group by 1 order by 1`.execute(db);
  return { rows, total: rows.reduce((sum, { count }) => sum + count, 0) };
}
