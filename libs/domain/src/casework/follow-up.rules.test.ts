import { describe, expect, test } from '@jest/globals';
import { mayHandleAgain, settleFollowUp } from './index.ts';

const followUp = { rating: 5, ratedBefore: false, reopenings: 0, handler: 'h' } as const;

describe('follow-up', () => {
  test.each([3, 4, 5] as const)('given %d, then it closes', (rating) => {
    expect(settleFollowUp({ ...followUp, rating })).toEqual({ ok: true, outcome: { then: 'close', escalate: false } });
  });
  test.each([1, 2] as const)('given %d, then it reopens once to a different handler, and the second time rises to the supervisor', (rating) => {
    expect(settleFollowUp({ ...followUp, rating })).toEqual({ ok: true, outcome: { then: 'reopen', exceptHandler: 'h' } });
    expect(settleFollowUp({ ...followUp, rating, reopenings: 1 })).toEqual({ ok: true, outcome: { then: 'close', escalate: true } });
  });
  test('one rating per answer, and no former handler again', () => {
    expect(settleFollowUp({ ...followUp, ratedBefore: true })).toMatchObject({ refusal: 'ALREADY_RATED' });
    expect(mayHandleAgain('h', 'h')).toMatchObject({ refusal: 'SAME_HANDLER' });
    expect(mayHandleAgain('h', 'i').ok).toBe(true);
  });
});
