import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../calendar/index.ts';
import { approveExtension, dueOf, requestExtension, ruleOf, startClock } from './index.ts';

const calendar = workingCalendar();
const start = new Date('2026-03-02T01:00:00Z');
const petition = ruleOf({ ruleId: 'answer.petition' });
const clock = startClock(petition, start);
const request = { amount: 30, reason: '需要鉴定', requestedBy: 'handler', at: new Date('2026-04-01T01:00:00Z') };
const head = [{ by: 'head', as: 'unit_head' }] as const;

describe('extensions', () => {
  test('given a petition, when the head approves 30 days, then it is due 90 days on and the reporter is told', () => {
    const decision = approveExtension(clock, petition, request, head, calendar);
    if (!decision.ok) throw new Error(decision.refusal);
    expect(decision.noticeDue).toBe(true);
    expect(decision.clock.extensions).toEqual([{ ...request, approvedBy: ['head'] }]);
    expect(dueOf(decision.clock, start, calendar).day).toBe('2026-06-01'); // the 90th day, 31 May, is a Sunday
    expect(requestExtension(decision.clock, petition, { ...request, amount: 1 }, calendar)).toMatchObject({ refusal: 'EXTENSIONS_EXHAUSTED' });
  });

  test('a petition is never extended by more than 30 days in all', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -5, max: 90 }), { maxLength: 5 }), (amounts) => {
      const last = amounts.reduce((current, amount) => {
        const decision = approveExtension(current, petition, { ...request, amount }, head, calendar);
        return decision.ok ? decision.clock : current;
      }, clock);
      expect(last.extensions.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(30);
    }));
  });

  test('nobody approves their own request, and only the head may', () => {
    expect(approveExtension(clock, petition, request, [{ by: 'handler', as: 'unit_head' }], calendar)).toMatchObject({ refusal: 'OWN_REQUEST' });
    expect(approveExtension(clock, petition, request, [{ by: 'other', as: 'party' }], calendar)).toMatchObject({ refusal: 'APPROVER_NOT_ENTITLED' });
    expect(approveExtension(clock, petition, request, [], calendar)).toMatchObject({ refusal: 'APPROVER_NOT_ENTITLED' });
  });

  test('a dispute is extended by both parties together', () => {
    const rule = ruleOf({ ruleId: 'answer.dispute' });
    const dispute = startClock(rule, start);
    const early = { ...request, at: new Date('2026-03-10T01:00:00Z') };
    const party = (by: string) => ({ by, as: 'party' }) as const;
    expect(approveExtension(dispute, rule, early, [party('a'), party('a')], calendar)).toMatchObject({ refusal: 'APPROVER_NOT_ENTITLED' });
    expect(approveExtension(dispute, rule, early, [party('a'), party('b')], calendar).ok).toBe(true);
  });

  test('it needs a reason, time left on the clock, and a rule that allows it', () => {
    expect(requestExtension(clock, petition, { ...request, reason: ' ' }, calendar)).toMatchObject({ refusal: 'EXPLANATION_REQUIRED' });
    expect(requestExtension(clock, petition, { ...request, at: new Date('2026-06-01T01:00:00Z') }, calendar)).toMatchObject({ refusal: 'EXTENSION_TOO_LATE' });
    const hazard = ruleOf({ ruleId: 'answer.hazard' });
    expect(requestExtension(startClock(hazard, start), hazard, { ...request, at: start }, calendar)).toMatchObject({ refusal: 'EXTENSION_NOT_ALLOWED' });
  });

  test('a request made in time is granted even when the approver is late', () => {
    const atLast = { ...request, at: new Date(dueOf(clock, start, calendar).at.getTime() - 1) };
    expect(approveExtension(clock, petition, atLast, head, calendar).ok).toBe(true);
  });
});
