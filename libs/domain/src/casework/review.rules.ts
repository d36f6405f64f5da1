/** Review and re-review of a petition's answer (复查、复核): 信访工作条例 articles 35 and 36. */
import type { MatterKind } from '@gongzhi/contracts/casework';
import { parentOf } from '../areas/index.ts';
import { deadline } from '../calendar/index.ts';
import type { Span, WorkingCalendar } from '../calendar/index.ts';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import { maxReviews } from './limits.ts';

/** Within 30 days of receiving the written answer, for the review as for the re-review. */
export const reviewWindow: Span = { unit: 'calendar_day', amount: 30 };

/** `area` is that of the body which gave the last answer. */
export type ReviewedMatter = Readonly<{ kind: MatterKind; reviews: number; answerReceivedAt: Date | null; area: string }>;

/** Until when a review may be asked for; null while there is no answer in the reporter's hands. */
export function reviewWindowEnds(matter: ReviewedMatter, calendar: WorkingCalendar): Date | null {
  return matter.answerReceivedAt && deadline(matter.answerReceivedAt, reviewWindow, calendar).at;
}

/** Asks the tier above the body that answered. `level` 1 is the review, 2 the re-review, whose opinion is final. */
export function requestReview(matter: ReviewedMatter, now: Date, calendar: WorkingCalendar): CaseworkDecision<{ level: 1 | 2; reviewingArea: string }> {
  if (matter.kind !== 'petition') return refuse('REVIEW_ONLY_FOR_PETITIONS');
  if (matter.reviews >= maxReviews) return refuse('REVIEWS_EXHAUSTED');
  const ends = reviewWindowEnds(matter, calendar);
  if (!ends) return refuse('MATTER_NOT_IN_STATUS');
  if (now > ends) return refuse('REVIEW_WINDOW_CLOSED', { endedAt: ends });
  return grant({ level: matter.reviews === 0 ? 1 : 2, reviewingArea: parentOf(matter.area) ?? matter.area });
}
