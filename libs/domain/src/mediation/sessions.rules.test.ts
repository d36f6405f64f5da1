import { sessionStates, type SessionState } from '@gongzhi/contracts/mediation';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextSessionState, opennessOf, sessionTimeFault, sessionTransitions, sidesWithout } from './sessions.rules.ts';

const now = new Date('2026-03-02T02:00:00Z');
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test('every state of a session is reached from being scheduled, and none leads back', () => {
  const reached = new Set<SessionState>(['scheduled']);
  for (const state of reached) for (const next of Object.values(sessionTransitions[state])) reached.add(next);
  expect([...reached].toSorted()).toEqual(Object.keys(sessionStates).toSorted());
  for (const [state, acts] of Object.entries(sessionTransitions)) if (state !== 'scheduled') expect(Object.values(acts)).not.toContain('scheduled');
  expect(nextSessionState('cancelled', 'hold')).toBeNull();
});

test.each([
  [{ from: after(1), to: after(2) }, undefined],
  [{ from: after(2), to: after(2) }, 'ends_before_start'],
  [{ from: after(1), to: after(14) }, 'too_long'],
  [{ from: after(-24), to: after(-23) }, undefined],
  [{ from: after(-24 * 8), to: after(-24 * 8 + 1) }, 'too_long_ago'],
  [{ from: after(24 * 181), to: after(24 * 181 + 1) }, 'too_far_ahead'],
])('the time %j: %s', (time, fault) => expect(sessionTimeFault(time, now)).toBe(fault));

describe('who is let in', () => {
  const session = { kind: 'boundary', wishes: [null, null], allSides: true } as const;
  test.each([
    [session, 'free'],
    [{ ...session, wishes: ['open', null] }, 'open'],
    [{ ...session, wishes: ['open', 'closed'] }, 'closed'],
    [{ ...session, kind: 'marriage', wishes: ['open', 'open'] }, 'closed'],
    [{ ...session, wishes: ['open', 'open'], allSides: false }, 'closed'],
  ] as const)('%j: %s', (given, expected) => expect(opennessOf(given)).toBe(expected));
});

test('a side agrees when one of its parties does', () => {
  const parties = fc.uniqueArray(fc.record({ id: fc.uuid(), side: fc.integer({ min: 1, max: 4 }) }), { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(fc.property(parties.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all))), ([all, agreed]) => {
    const missing = sidesWithout(all, agreed.map(({ id }) => id));
    expect(missing.toSorted()).toEqual([...new Set(all.map(({ side }) => side))].filter((side) => !agreed.some((party) => party.side === side)).toSorted());
  }));
});
