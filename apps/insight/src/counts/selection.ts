import type { insight } from '@gongzhi/contracts/insight';
import type { InputOf } from '@gongzhi/contracts';
import { sql, type RawBuilder } from 'kysely';
import { equal, standing } from './counting.ts';

/** Which matters are counted. */
export type Selection = Pick<InputOf<typeof insight.matters.count>, 'area' | 'from' | 'to' | 'kind' | 'category' | 'channel' | 'tier' | 'stage' | 'unitId'>;

/** The condition on `matter_fact f`; the generation in use is the one that answers. */
export function selected({ kind, category, channel, tier, stage, unitId, ...where }: Selection): RawBuilder<boolean> {
  return sql`${sql.join([...standing(where, sql`f.received_on`), ...equal({ kind, category, channel, tier, stage, unit_id: unitId })], sql` and `)}`;
}
