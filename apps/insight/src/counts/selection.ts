import type { insight } from '@gongzhi/contracts/insight';
import type { InputOf } from '@gongzhi/contracts';
import { sql, type RawBuilder } from 'kysely';

/** Which matters are counted. */
export type Selection = Pick<InputOf<typeof insight.matters.count>, 'area' | 'from' | 'to' | 'kind' | 'category' | 'channel' | 'tier' | 'stage' | 'unitId'>;

/** The condition on `matter_fact f`; the generation in use is the one that answers. */
export function selected(selection: Selection): RawBuilder<boolean> {
  const { area, from, to, kind, category, channel, tier, stage, unitId } = selection;
  const conditions: RawBuilder<boolean>[] = [sql`f.generation = (select id from generation where state = 'live')`];
  if (area) conditions.push(sql`f.area >= ${area} and f.area < ${`${area}:`}`);
  if (area && area.length >= 6) conditions.push(sql`f.county = ${area.slice(0, 6)}`);
  if (from) conditions.push(sql`f.received_on >= ${from}::date`);
  if (to) conditions.push(sql`f.received_on <= ${to}::date`);
  for (const [column, value] of Object.entries({ kind, category, channel, tier, stage })) if (value) conditions.push(sql`${sql.ref(`f.${column}`)} = ${value}`);
  if (unitId) conditions.push(sql`f.unit_id = ${unitId}::uuid`);
  return sql`${sql.join(conditions, sql` and `)}`;
}
