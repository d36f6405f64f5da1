import { disputeActions, disputeFacets, disputeStatuses, type DisputeAction, type DisputeFacet, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { disputeActionOwners, disputeTransitions, isOpenDispute, isSettled, mayDoToDispute, nextDisputeStatus, permittedDisputeActions, type DisputeState } from './index.ts';

const allStatuses = Object.keys(disputeStatuses) as DisputeStatus[];
const allActions = Object.keys(disputeActions) as DisputeAction[];
const allFacets = Object.keys(disputeFacets) as DisputeFacet[];
const edges = (status: DisputeStatus) => Object.values(disputeTransitions[status]) as DisputeStatus[];

function reachableFrom(start: DisputeStatus): Set<DisputeStatus> {
  const found = new Set<DisputeStatus>([start]);
  for (const status of found) edges(status).forEach((next) => found.add(next));
  return found;
}

describe('status machine', () => {
  test('every status is reachable from recording', () => {
    expect([...reachableFrom('recorded')].toSorted()).toEqual(allStatuses.toSorted());
  });

  test('no dead ends: from everywhere the archive is reached, and it alone leads nowhere', () => {
    for (const status of allStatuses) {
      expect(reachableFrom(status).has('archived')).toBe(true);
      expect(edges(status).length === 0).toBe(status === 'archived');
    }
  });

  test('every action is possible somewhere, and has an owner', () => {
    for (const action of allActions) {
      expect(allStatuses.some((status) => nextDisputeStatus(status, action) !== null)).toBe(true);
      expect(disputeActionOwners[action].length).toBeGreaterThan(0);
    }
  });

  test('as long as mediation goes on either side may stop, and once it has ended it never goes on again (People’s Mediation Law articles 3 and 23)', () => {
    for (const status of allStatuses) {
      expect(nextDisputeStatus(status, 'stop')).toBe(isOpenDispute(status) ? 'withdrawn' : null);
      if (!isOpenDispute(status)) expect(edges(status).some(isOpenDispute)).toBe(false);
    }
  });

  test('given the main path, then a dispute is recorded, accepted, assigned, mediated, agreed, performed and archived', () => {
    const path: DisputeAction[] = ['record_willingness', 'accept', 'assign', 'take_over', 'hold_session', 'draft_agreement', 'conclude_agreement', 'perform', 'follow_up', 'archive'];
    let status: DisputeStatus = 'recorded';
    const passed = new Set<DisputeStatus>([status]);
    for (const action of path) passed.add((status = nextDisputeStatus(status, action)!));
    expect([...passed]).toEqual(['recorded', 'accepted', 'assigned', 'mediating', 'agreed', 'performed', 'archived']);
  });

  test('any walk: nothing is agreed before it was accepted, and what is settled stays settled', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
      let status: DisputeStatus = 'recorded';
      let accepted = false;
      for (const choice of choices) {
        const possible = Object.keys(disputeTransitions[status]) as DisputeAction[];
        if (possible.length === 0) break;
        const action = possible[choice % possible.length]!;
        const next: DisputeStatus = nextDisputeStatus(status, action)!;
        accepted ||= action === 'accept';
        if (isSettled(next)) expect(accepted).toBe(true);
        if (isSettled(status)) expect(isSettled(next) || next === 'archived').toBe(true);
        status = next;
      }
    }));
  });
});

describe('who may do what', () => {
  const state = fc.record({
    status: fc.constantFrom(...allStatuses), sides: fc.nat(3), allWilling: fc.boolean(), someUnwilling: fc.boolean(), mediators: fc.nat(3), applicationPending: fc.boolean(), extended: fc.boolean(), followedUp: fc.boolean(),
    answerAwaited: fc.boolean(), drafted: fc.boolean(), bound: fc.boolean(), begun: fc.boolean(),
  }) satisfies fc.Arbitrary<DisputeState>;

  test('property: an action is granted only to an owner of it, in a status that knows it, and an archived file to nobody', () => {
    fc.assert(fc.property(state, fc.subarray(allFacets), fc.constantFrom(...allActions), (dispute, facets, action) => {
      const decision = mayDoToDispute(dispute, facets, action);
      if (!decision.ok) return;
      expect(facets.some((facet) => (disputeActionOwners[action] as readonly DisputeFacet[]).includes(facet))).toBe(true);
      expect(decision.next).toBe(nextDisputeStatus(dispute.status, action));
      expect(dispute.status).not.toBe('archived');
    }));
  });

  test('property: being more to a dispute never takes an action away', () => {
    fc.assert(fc.property(state, fc.subarray(allFacets), fc.constantFrom(...allFacets), (dispute, facets, more) => {
      expect(permittedDisputeActions(dispute, [...facets, more])).toEqual(expect.arrayContaining(permittedDisputeActions(dispute, facets)));
    }));
  });

  test('property: no side is brought in against its will (People’s Mediation Law article 3)', () => {
    fc.assert(fc.property(state, fc.subarray(allFacets), (dispute, facets) => {
      if (!mayDoToDispute(dispute, facets, 'accept').ok) return;
      expect(dispute).toMatchObject({ allWilling: true, someUnwilling: false });
      expect(dispute.sides).toBeGreaterThanOrEqual(2);
    }));
  });

  test('once something is agreed: another text is drafted only while that can still take its place, and nothing is signed that is not drafted', () => {
    fc.assert(fc.property(state, fc.subarray(allFacets), (dispute, facets) => {
      const actions = permittedDisputeActions(dispute, facets);
      if (isSettled(dispute.status) && (dispute.bound || dispute.begun)) for (const action of ['draft_agreement', 'put_in_writing'] as const) expect(actions).not.toContain(action);
      if (!dispute.drafted) expect(actions).not.toContain('sign_agreement');
    }));
  });

  test('every action is granted to somebody in some state', () => {
    const states = fc.sample(state, 3_000);
    for (const action of allActions) expect({ action, granted: states.some((dispute) => mayDoToDispute(dispute, allFacets, action).ok) }).toEqual({ action, granted: true });
  });
});
