import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areasAbove, mayApplyTo, worksFor, type Seat } from './tiers.rules.ts';

const county: Seat = { id: 'c', tier: 'county', area: '500235' };
const township: Seat = { id: 't', tier: 'township', area: '500235001' };
const village: Seat = { id: 'v', tier: 'village', area: '500235001001' };
const industry: Seat = { id: 'i', tier: 'industry', area: '500235' };
const enterprise: Seat = { id: 'e', tier: 'enterprise', area: '500235001' };

describe('the tier rule', () => {
  test.each([
    [village, township, true], [village, county, true], [township, county, true], [industry, county, true], [enterprise, township, true],
    [county, township, false], [township, village, false], [township, township, false], [village, industry, false], [village, { ...township, area: '500235002' }, false], [county, county, false],
  ])('%o applies to %o: %s', (from, to, allowed) => expect(mayApplyTo(from, to).ok).toBe(allowed));

  test('property: who may be applied to works for the applicant’s whole area, and never applies back', () => {
    const seat = fc.record({ id: fc.uuid(), tier: fc.constantFrom('county', 'township', 'village', 'industry', 'enterprise'), area: fc.constantFrom('500235', '500235001', '500235002', '500235001001', '320585') }) as fc.Arbitrary<Seat>;
    fc.assert(
      fc.property(seat, seat, (from, to) => {
        if (!mayApplyTo(from, to).ok) return;
        expect(worksFor(to, from.area)).toBe(true);
        expect(areasAbove(from)).toContain(to.area);
        expect(mayApplyTo(to, from).ok).toBe(false);
      }),
    );
  });
});
