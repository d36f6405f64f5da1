import { describe, expect, test } from '@jest/globals';
import { arbitrateOwnership, fallBackToTerritory, refuseOwnership, rulingTally } from './index.ts';
import type { OwnershipDispute, OwnershipRefusal } from './index.ts';

const at = new Date('2026-03-02T01:00:00Z');
const later = new Date('2026-03-10T01:00:00Z');
const refusal = (unit: string, proposedUnit: string): OwnershipRefusal => ({ unit, ground: 'outside_duties', article: '城市管理条例第5条', proposedUnit, at });
const fresh: OwnershipDispute = { refusals: [], settlement: null };
const contested: OwnershipDispute = { refusals: [refusal('a', 'b'), refusal('b', 'a')], settlement: null };
const ruling = { arbiter: 'director', arbiterUnit: 'centre', owner: 'a', reason: '职责明确', at };
const territory = { unit: 'township', firstContact: 'window' };

describe('ownership', () => {
  test('given a first refusal, then triage; given a second, then the arbiter', () => {
    const first = refuseOwnership(fresh, refusal('a', 'b'), later);
    expect(first).toMatchObject({ ok: true, action: 'refuse_ownership' });
    expect(first.ok && refuseOwnership(first.dispute, refusal('b', 'a'), later)).toMatchObject({ ok: true, action: 'contest_ownership', dispute: contested });
  });

  test('a refusal needs ground, article, a proposal, and to be in time', () => {
    expect(refuseOwnership(fresh, { ...refusal('a', 'b'), ground: null }, later)).toMatchObject({ refusal: 'OWNERSHIP_GROUND_REQUIRED' });
    expect(refuseOwnership(fresh, { ...refusal('a', 'b'), article: ' ' }, later)).toMatchObject({ refusal: 'OWNERSHIP_GROUND_REQUIRED' });
    expect(refuseOwnership(fresh, refusal('a', 'a'), later)).toMatchObject({ refusal: 'OWNERSHIP_PROPOSAL_REQUIRED' });
    expect(refuseOwnership(fresh, { ...refusal('a', 'b'), at: later }, later)).toMatchObject({ refusal: 'OBJECTION_TOO_LATE' });
    expect(refuseOwnership({ ...fresh, accused: { units: ['b'], officers: [] } }, refusal('a', 'b'), later)).toMatchObject({ refusal: 'ACCUSED_MAY_NOT_RECEIVE' });
  });

  test('a ruling binds, comes from outside the dispute and has a reason', () => {
    const ruled = arbitrateOwnership(contested, ruling);
    expect(ruled).toMatchObject({ ok: true, dispute: { settlement: { by: 'ruling', owner: 'a' } } });
    expect(ruled.ok && refuseOwnership(ruled.dispute, refusal('a', 'c'), later)).toMatchObject({ refusal: 'OWNERSHIP_SETTLED' });
    expect(arbitrateOwnership(contested, { ...ruling, arbiterUnit: 'b' })).toMatchObject({ refusal: 'ARBITER_IS_PARTY' });
    expect(arbitrateOwnership(contested, { ...ruling, reason: '' })).toMatchObject({ refusal: 'EXPLANATION_REQUIRED' });
  });

  test('given the arbiter let the clock run out, then the territory has it, as a fall-back', () => {
    expect(fallBackToTerritory(contested, territory, later, at)).toMatchObject({ refusal: 'ARBITER_STILL_IN_TIME' });
    expect(fallBackToTerritory(contested, territory, later, later)).toMatchObject({ dispute: { settlement: { by: 'fall_back', owner: 'township', at: later } } });
    expect(fallBackToTerritory({ ...contested, accused: { units: ['township'], officers: [] } }, territory, later, later))
      .toMatchObject({ dispute: { settlement: { owner: 'window' } } });
  });

  test('rulings are counted, fall-backs are not', () => {
    const ruled = { ...contested, settlement: { by: 'ruling', arbiter: 'x', owner: 'a', reason: 'r', at } } as const;
    const fallen = { ...contested, settlement: { by: 'fall_back', owner: 'a', at } } as const;
    expect(rulingTally([ruled, fallen, contested], 'a')).toEqual({ refused: 3, overruled: 1, upheld: 0 });
    expect(rulingTally([ruled, fallen, contested], 'b')).toEqual({ refused: 3, overruled: 0, upheld: 1 });
  });
});
