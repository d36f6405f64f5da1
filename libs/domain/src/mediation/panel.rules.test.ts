import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choose, inCharge, leadInCharge, proposePanel, refuseMediator, release, takeOver, type PanelDecision, type PanelMember } from './panel.rules.ts';

const sides = [1, 2];
const must = (decision: PanelDecision): readonly PanelMember[] => {
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.members;
};
const panel = (ids: string[], leadId?: string) => ({ mediatorIds: ids, leadId, how: 'panel' }) as const;
const stateOf = (members: readonly PanelMember[], id: string) => members.find(({ mediatorId }) => mediatorId === id)?.state;
const alone = (id: string): readonly PanelMember[] => must(takeOver(must(proposePanel([], panel([id]), sides)), id));

describe('proposing', () => {
  test('a panel is odd and has one of its members as lead', () => {
    expect(proposePanel([], panel(['a', 'b'], 'a'), sides)).toMatchObject({ ok: false, refusal: 'PANEL_EVEN' });
    expect(proposePanel([], panel(['a', 'b', 'c']), sides)).toMatchObject({ ok: false, refusal: 'LEAD_NEEDED' });
    expect(proposePanel([], panel(['a', 'b', 'c'], 'd'), sides)).toMatchObject({ ok: false, refusal: 'LEAD_NEEDED' });
    expect(must(proposePanel([], panel(['a', 'b', 'c'], 'b'), sides)).map(({ part }) => part)).toEqual(['member', 'lead', 'member']);
  });

  test('given one in charge, when another is proposed, then he stays until the other has taken over', () => {
    const proposed = must(proposePanel(alone('a'), panel(['b']), sides));
    expect(leadInCharge(proposed)?.mediatorId).toBe('a');
    const taken = must(takeOver(proposed, 'b'));
    expect([stateOf(taken, 'a'), leadInCharge(taken)?.mediatorId]).toEqual(['released', 'b']);
  });

  test('given a panel in charge, when one of it is to go on alone, then the others are free at once', () => {
    let members = must(proposePanel([], panel(['a', 'b', 'c'], 'a'), sides));
    for (const id of ['a', 'b', 'c']) members = must(takeOver(members, id));
    members = must(proposePanel(members, panel(['b']), sides));
    expect(inCharge(members).map(({ mediatorId }) => mediatorId)).toEqual(['b']);
  });

  test('given several asked, then the first to take over leads and the others cannot any more', () => {
    const asked = must(proposePanel([], { mediatorIds: ['a', 'b'], how: 'first_to_take_over' }, sides));
    const taken = must(takeOver(asked, 'b'));
    expect(leadInCharge(taken)?.mediatorId).toBe('b');
    expect(takeOver(taken, 'a')).toMatchObject({ ok: false, refusal: 'NOT_PROPOSED' });
  });
});

describe('choosing and refusing', () => {
  test('given both sides name the same, then he is proposed; until then nobody is', () => {
    const one = must(choose([], 1, 'a', sides));
    expect(stateOf(one, 'a')).toBe('chosen');
    expect(stateOf(must(choose(one, 2, 'a', sides)), 'a')).toBe('proposed');
  });

  test('given each side names one, then the centre completes them to a panel and leaves neither out', () => {
    const each = must(choose(must(choose([], 1, 'a', sides)), 2, 'b', sides));
    expect(proposePanel(each, panel(['c']), sides)).toMatchObject({ ok: false, refusal: 'CHOICE_LEFT_OUT' });
    expect(must(proposePanel(each, panel(['a', 'b', 'c'], 'c'), sides)).every(({ state }) => state === 'proposed')).toBe(true);
  });

  test('a side may choose again, and agree by that; one side alone does not bind the centre', () => {
    const each = must(choose(must(choose([], 1, 'a', sides)), 2, 'b', sides));
    const agreed = must(choose(each, 2, 'a', sides));
    expect([stateOf(agreed, 'a'), stateOf(agreed, 'b')]).toEqual(['proposed', 'released']);
    expect(proposePanel(must(choose([], 1, 'a', sides)), panel(['c']), sides).ok).toBe(true);
  });

  test('who is refused is never proposed again, and is refused once', () => {
    const refused = must(refuseMediator(must(proposePanel([], panel(['a']), sides)), 'a', 'party'));
    expect(proposePanel(refused, panel(['a']), sides)).toMatchObject({ refusal: 'MEDIATOR_REFUSED' });
    expect(choose(refused, 1, 'a', sides)).toMatchObject({ refusal: 'MEDIATOR_REFUSED' });
    expect(refuseMediator(refused, 'a', 'other')).toMatchObject({ refusal: 'MEDIATOR_REFUSED' });
    expect(refuseMediator(refused, 'b', 'party')).toMatchObject({ refusal: 'NOT_ON_PANEL' });
  });
});

test('the lead and the last are released by another taking over, not before', () => {
  expect(release(alone('a'), 'a', 'illness')).toMatchObject({ refusal: 'LAST_MEDIATOR' });
  let members = must(proposePanel([], panel(['a', 'b', 'c'], 'a'), sides));
  for (const id of ['a', 'b', 'c']) members = must(takeOver(members, id));
  expect(release(members, 'a', 'illness')).toMatchObject({ refusal: 'LAST_MEDIATOR' });
  expect(stateOf(must(release(members, 'b', 'illness')), 'b')).toBe('released');
});

test('property: whatever happens, at most one lead of the newest round is in charge, and only a refusal leaves a dispute that was taken over with nobody', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const step = fc.record({ what: fc.constantFrom('panel', 'first', 'take', 'choose', 'refuse', 'release'), some: fc.shuffledSubarray(ids, { minLength: 1 }), side: fc.constantFrom(...sides) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let members: readonly PanelMember[] = [];
      for (const { what, some, side } of steps) {
        const [id] = some as [string];
        const decision = {
          panel: () => proposePanel(members, panel(some, id), sides), first: () => proposePanel(members, { mediatorIds: some, how: 'first_to_take_over' }, sides), take: () => takeOver(members, id),
          choose: () => choose(members, side, id, sides), refuse: () => refuseMediator(members, id, 'party'), release: () => release(members, id, 'illness'),
        }[what]();
        if (!decision.ok) continue;
        if (inCharge(members).length > 0 && what !== 'refuse') expect(inCharge(decision.members).length).toBeGreaterThan(0);
        for (const member of members.filter(({ state }) => state === 'refused')) expect(stateOf(decision.members, member.mediatorId)).toBe('refused');
        members = decision.members;
        const leads = inCharge(members).filter(({ part }) => part === 'lead');
        expect(new Set(leads.map(({ round }) => round)).size).toBe(leads.length);
        expect(new Set(members.map(({ mediatorId }) => mediatorId)).size).toBe(members.length);
      }
    }),
  );
});
