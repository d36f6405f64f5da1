import { describe, expect, test } from '@jest/globals';
import { contribute, inviteSupport, mayComplete, waiveContribution } from './index.ts';
import type { Contribution } from './index.ts';

const at = new Date('2026-03-02T01:00:00Z');
const invitation = (unit: string) => ({ unit, question: '请出具意见', dueAt: at });
const open: Contribution = { ...invitation('b'), outcome: null };

describe('joint handling', () => {
  test('given an open contribution, the lead completes after it is delivered or waived with a reason', () => {
    expect(mayComplete([open])).toMatchObject({ refusal: 'CONTRIBUTIONS_OPEN', details: { units: ['b'] } });
    const delivered = contribute([open], 'b', '已核实', at);
    expect(delivered.ok && mayComplete(delivered.contributions).ok).toBe(true);
    const waived = waiveContribution([open], 'b', '已不需要', 'h', at);
    expect(waived.ok && mayComplete(waived.contributions).ok).toBe(true);
    expect(waiveContribution([open], 'b', '', 'h', at)).toMatchObject({ refusal: 'EXPLANATION_REQUIRED' });
  });

  test('inviting: not oneself, not twice at a time, not the accused', () => {
    expect(inviteSupport('a', [], invitation('a'))).toMatchObject({ refusal: 'LEAD_CANNOT_SUPPORT' });
    expect(inviteSupport('a', [open], invitation('b'))).toMatchObject({ refusal: 'ALREADY_SUPPORTING' });
    expect(inviteSupport('a', [], invitation('b'), { units: ['b'], officers: [] })).toMatchObject({ refusal: 'ACCUSED_MAY_NOT_RECEIVE' });
    expect(inviteSupport('a', [], invitation('b'))).toEqual({ ok: true, contributions: [open] });
  });

  test('a unit asked again delivers its new part; the old one stays as it was', () => {
    const first = contribute([open], 'b', '一', at);
    const again = first.ok ? inviteSupport('a', first.contributions, invitation('b')) : first;
    const second = again.ok ? contribute(again.contributions, 'b', '二', at) : again;
    expect(second.ok && second.contributions.map(({ outcome }) => outcome?.kind === 'delivered' && outcome.text)).toEqual(['一', '二']);
    expect(contribute([], 'b', '三', at)).toMatchObject({ refusal: 'CONTRIBUTION_NOT_OPEN' });
  });
});
