import { describe, expect, test } from '@jest/globals';
import { actions, facets, matterKinds, refusals, statuses } from '@gongzhi/contracts/casework';
import type { Action, Facet, MatterKind, Status } from '@gongzhi/contracts/casework';
import fc from 'fast-check';
import { actionOwners, mayDo, permittedActions } from './index.ts';
import type { MatterState } from './index.ts';

const allFacets = Object.keys(facets) as Facet[];
const matter = (change: Partial<MatterState> = {}): MatterState => ({
  status: 'received', kind: 'need', relation: 'named', triaged: false, assigned: false, transferPending: false, extensionPending: false,
  openContributions: 0, ownershipRefusals: 0, ownershipSettled: false, rating: null, reopenings: 0, reviews: 0, reviewWindowOpen: false, ...change,
});
const refusalOf = (state: MatterState, actor: readonly Facet[], action: Action) => {
  const decision = mayDo(state, actor, action);
  return decision.ok ? null : decision.refusal;
};

describe('permissions', () => {
  test('given a received matter, the centre accepts it and the reporter may withdraw it', () => {
    expect(mayDo(matter(), ['centre'], 'accept')).toEqual({ ok: true, next: 'accepted' });
    expect(permittedActions(matter(), ['reporter'])).toEqual(['add_material', 'withdraw']);
    expect(refusalOf(matter(), ['reporter'], 'accept')).toBe('ACTION_NOT_YOURS');
  });

  test('routing waits for triage', () => {
    expect(refusalOf(matter({ status: 'triaged' }), ['centre'], 'route')).toBe('TRIAGE_INCOMPLETE');
    expect(mayDo(matter({ status: 'triaged', triaged: true }), ['centre'], 'route')).toEqual({ ok: true, next: 'routed' });
  });

  test('a first refusal goes to triage, the second to the arbiter, and none is possible once it is settled', () => {
    const routed = matter({ status: 'routed' });
    expect(mayDo(routed, ['unit_head'], 'refuse_ownership')).toEqual({ ok: true, next: 'triaged' });
    expect(mayDo({ ...routed, ownershipRefusals: 1 }, ['unit_head'], 'contest_ownership')).toEqual({ ok: true, next: 'ownership_disputed' });
    expect(refusalOf({ ...routed, ownershipRefusals: 1 }, ['unit_head'], 'refuse_ownership')).toBe('MATTER_NOT_IN_STATUS');
    expect(refusalOf({ ...routed, ownershipRefusals: 2, ownershipSettled: true }, ['unit_head'], 'contest_ownership')).toBe('OWNERSHIP_SETTLED');
  });

  test('the lead cannot answer while contributions are open or a transfer is pending', () => {
    const handling = matter({ status: 'handling' });
    expect(refusalOf({ ...handling, openContributions: 1 }, ['handler'], 'answer')).toBe('CONTRIBUTIONS_OPEN');
    expect(refusalOf({ ...handling, transferPending: true }, ['handler'], 'answer')).toBe('TRANSFER_PENDING');
    expect(mayDo(handling, ['handler'], 'answer').ok).toBe(true);
  });

  test('nobody claims what somebody else has in hand', () => {
    expect(refusalOf(matter({ status: 'supervised', assigned: true }), ['unit_officer'], 'claim')).toBe('ALREADY_CLAIMED');
    expect(mayDo(matter({ status: 'supervised' }), ['unit_officer'], 'claim')).toEqual({ ok: true, next: 'supervised' });
  });

  test('a petitioner without an account withdraws, or asks for a review, at the window', () => {
    expect(mayDo(matter(), ['centre'], 'withdraw').ok).toBe(true);
    expect(mayDo(matter({ status: 'closed', kind: 'petition', reviewWindowOpen: true }), ['centre'], 'request_review').ok).toBe(true);
  });

  test('reopening: once, after a dissatisfied rating', () => {
    const rated = matter({ status: 'following_up', rating: 2 });
    expect(mayDo(rated, ['reporter'], 'reopen')).toEqual({ ok: true, next: 'routed' });
    expect(refusalOf({ ...rated, rating: 3 }, ['reporter'], 'reopen')).toBe('NOT_DISSATISFIED');
    expect(refusalOf({ ...rated, reopenings: 1 }, ['reporter'], 'reopen')).toBe('ALREADY_REOPENED');
  });

  test('a petition may be reviewed twice, and is not sealed while the reporter may still ask', () => {
    const closed = matter({ status: 'closed', kind: 'petition', reviewWindowOpen: true });
    expect(mayDo(closed, ['reporter'], 'request_review').ok).toBe(true);
    expect(refusalOf(closed, ['centre'], 'archive')).toBe('REVIEW_WINDOW_OPEN');
    expect(refusalOf({ ...closed, reviews: 2 }, ['reporter'], 'request_review')).toBe('REVIEWS_EXHAUSTED');
    expect(mayDo({ ...closed, reviews: 2 }, ['centre'], 'archive').ok).toBe(true);
    expect(refusalOf({ ...closed, kind: 'need' }, ['reporter'], 'request_review')).toBe('REVIEW_ONLY_FOR_PETITIONS');
  });

  test('a hazard is not withdrawn; only an anonymous matter is closed without follow-up', () => {
    expect(refusalOf(matter({ kind: 'hazard' }), ['reporter'], 'withdraw')).toBe('WITHDRAWAL_NOT_POSSIBLE');
    expect(refusalOf(matter({ status: 'answered' }), ['centre'], 'close')).toBe('FOLLOW_UP_REQUIRED');
    expect(mayDo(matter({ status: 'answered', relation: 'anonymous' }), ['system'], 'close').ok).toBe(true);
  });

  const states: fc.Arbitrary<MatterState> = fc.record({
    status: fc.constantFrom(...(Object.keys(statuses) as Status[])), kind: fc.constantFrom(...(Object.keys(matterKinds) as MatterKind[])),
    relation: fc.constantFrom('named', 'on_behalf', 'anonymous'), triaged: fc.boolean(), assigned: fc.boolean(), transferPending: fc.boolean(),
    extensionPending: fc.boolean(), openContributions: fc.nat(2), ownershipRefusals: fc.nat(2), ownershipSettled: fc.boolean(),
    rating: fc.option(fc.integer({ min: 1, max: 5 })), reopenings: fc.nat(1), reviews: fc.nat(2), reviewWindowOpen: fc.boolean(),
  });

  test('any matter and actor: nothing is permitted to nobody or in a sealed file, and every refusal is published', () => {
    fc.assert(fc.property(states, fc.subarray(allFacets), (state, actor) => {
      const permitted = permittedActions(state, actor);
      if (actor.length === 0 || state.status === 'archived') expect(permitted).toEqual([]);
      for (const action of Object.keys(actions) as Action[]) {
        const decision = mayDo(state, actor, action);
        expect(decision.ok).toBe(permitted.includes(action));
        if (!decision.ok) expect(refusals).toHaveProperty(decision.refusal);
      }
    }));
  });

  test('any open matter: with everybody at the table, somebody can do something about it', () => {
    fc.assert(fc.property(states, (state) => {
      if (state.status === 'archived' || state.status === 'merged') return;
      expect(permittedActions(state, allFacets).length).toBeGreaterThan(0);
    }));
  });

  test('every action belongs to somebody', () => {
    expect(Object.values(actionOwners).every((owners) => owners.length > 0)).toBe(true);
  });
});
