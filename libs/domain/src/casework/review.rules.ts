/** Review and re-review of a petition's answer (复查、复核): 信访工作条例 articles 35 and 36. */
import { actions, type MatterKind } from '@gongzhi/contracts/casework';
import { countyOf, isWithin, parentOf } from '../areas/index.ts';
import { deadline } from '../calendar/index.ts';
import type { Span, WorkingCalendar } from '../calendar/index.ts';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import { maxReviews } from './limits.ts';

const unanswered = { statusLabel: { 'zh-CN': '尚未答复', en: 'Not answered' }, actionLabel: actions.request_review };

/** Within 30 days of receiving the written answer, for the review as for the re-review. */
export const reviewWindow: Span = { unit: 'calendar_day', amount: 30 };

/** `area` is where the matter belongs. */
export type ReviewedMatter = Readonly<{ kind: MatterKind; reviews: number; answerReceivedAt: Date | null; area: string }>;

/** Until when a review may be asked for; null while there is no answer in the reporter's hands. */
export function reviewWindowEnds(matter: ReviewedMatter, calendar: WorkingCalendar): Date | null {
  return matter.answerReceivedAt && deadline(matter.answerReceivedAt, reviewWindow, calendar).at;
}

/** Asks the tier above the body that gave the last answer. `level` 1 is the review, 2 the re-review, whose opinion is final. */
export function requestReview(matter: ReviewedMatter, now: Date, calendar: WorkingCalendar): CaseworkDecision<{ level: 1 | 2; reviewingArea: string }> {
  if (matter.kind !== 'petition') return refuse('REVIEW_ONLY_FOR_PETITIONS');
  if (matter.reviews >= maxReviews) return refuse('REVIEWS_EXHAUSTED');
  const ends = reviewWindowEnds(matter, calendar);
  if (!ends) return refuse('MATTER_NOT_IN_STATUS', unanswered);
  if (now > ends) return refuse('REVIEW_WINDOW_CLOSED', { endedAt: ends });
  const level = matter.reviews === 0 ? 1 : 2;
  return grant({ level, reviewingArea: reviewingArea(matter.area, level) });
}

/** Whose director gives the opinion: the county's on an answer of its departments and townships, the tier above it on the county's own opinion. */
export function mayReview(matter: Pick<ReviewedMatter, 'reviews' | 'area'>, grantArea: string): boolean {
  return grantArea === '' || isWithin(reviewingArea(matter.area, matter.reviews < 2 ? 1 : 2), grantArea);
}

function reviewingArea(area: string, level: 1 | 2): string {
  const county = countyOf(area) ?? area;
  return level === 1 ? county : parentOf(county) ?? county;
}
