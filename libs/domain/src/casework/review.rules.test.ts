import { describe, expect, test } from '@jest/globals';
import { workingCalendar } from '../calendar/index.ts';
import { mayReview, requestReview } from './index.ts';
import type { ReviewedMatter } from './index.ts';

const calendar = workingCalendar();
const answered: ReviewedMatter = { kind: 'petition', reviews: 0, answerReceivedAt: new Date('2026-03-02T01:00:00Z'), area: '500235001' };
// The 30th day after 2 March is 1 April.
const inTime = new Date('2026-04-01T15:59:00Z');
const late = new Date('2026-04-01T16:01:00Z');

describe('review of a petition', () => {
  test('given an answer, within 30 days the tier above reviews, then the next re-reviews', () => {
    expect(requestReview(answered, inTime, calendar)).toEqual({ ok: true, level: 1, reviewingArea: '500235' });
    expect(requestReview({ ...answered, reviews: 1 }, inTime, calendar)).toEqual({ ok: true, level: 2, reviewingArea: '5002' });
  });
  test('the county gives the review opinion, and only the tier above it the re-review opinion', () => {
    const reviewers = (reviews: number) => ['500235001', '500235', '5002', '50', '', '320585'].filter((area) => mayReview({ reviews, area: '500235001001' }, area));
    expect(reviewers(1)).toEqual(['500235', '5002', '50', '']);
    expect(reviewers(2)).toEqual(['5002', '50', '']);
  });
  test('refused: too late, a third time, other kinds, before there is an answer', () => {
    expect(requestReview(answered, late, calendar)).toMatchObject({ refusal: 'REVIEW_WINDOW_CLOSED' });
    expect(requestReview({ ...answered, reviews: 2 }, inTime, calendar)).toMatchObject({ refusal: 'REVIEWS_EXHAUSTED' });
    expect(requestReview({ ...answered, kind: 'complaint' }, inTime, calendar)).toMatchObject({ refusal: 'REVIEW_ONLY_FOR_PETITIONS' });
    expect(requestReview({ ...answered, answerReceivedAt: null }, inTime, calendar)).toMatchObject({ refusal: 'MATTER_NOT_IN_STATUS' });
  });
});
