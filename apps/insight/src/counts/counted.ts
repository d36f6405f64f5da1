import type { Measure } from '@gongzhi/contracts/insight';
import { sql, type RawBuilder } from 'kysely';

/** Which matters each measure counts, as a condition on `matter_fact f`. */
export function countedBy(now: Date): Record<Measure, RawBuilder<boolean>> {
  return {
    received: sql`true`,
    personTimes: sql`true`,
    accepted: sql`f.accepted_on is not null`,
    answered: sql`f.answered_on is not null`,
    timed: sql`f.on_time is not null`,
    onTime: sql`f.on_time`,
    rated: sql`f.rating is not null`,
    ratingSum: sql`f.rating is not null`,
    reopened: sql`f.reopened > 0`,
    asked: sql`f.asked > 0`,
    extended: sql`f.extended > 0`,
    red: sql`f.red`,
    open: sql`f.open`,
    overdue: sql`f.open and f.due_at < ${now}`,
  };
}

/** Measures that add up a column instead of counting matters. */
export const summed: Partial<Record<Measure, RawBuilder<number>>> = { personTimes: sql`f.person_times`, ratingSum: sql`f.rating` };
