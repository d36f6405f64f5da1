import { Measure, type Breakdown, type Figures } from '@gongzhi/contracts/insight';
import { average, percent } from '@gongzhi/domain/insight';
import { sql } from 'kysely';
import { countedBy, summed } from './counted.ts';
import { areaKey, type Counting } from './counting.ts';
import { selected, type Selection } from './selection.ts';

/** Matters received in a period. */
export const matterCounting: Counting<Selection, Breakdown, Measure, Figures> = {
  table: 'matter_fact',
  measures: Measure.options,
  counted: countedBy,
  summed,
  selected,
  keyOf(by, selection) {
    if (by === 'area') return areaKey(selection);
    if (by === 'month') return sql`to_char(f.received_on, 'YYYY-MM')`;
    return by === 'unit' ? sql`f.unit_id::text` : sql.ref(`f.${by}`);
  },
  figuresOf: (counts) => ({ ...counts, onTimeRate: percent(counts.onTime, counts.timed), averageRating: average(counts.ratingSum, counts.rated) }),
};
