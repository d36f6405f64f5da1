import { disputeFacets, handOverStates, type DisputeFacet, type HandOverState } from '@gongzhi/contracts/mediation';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { handOverTransitions, statusAfterReturn, stepOfHandOver, type HandOverStep } from './hand-over.rules.ts';

const steps = ['receive', 'return', 'resolve', 'fail'] as const satisfies readonly HandOverStep[];
const states = Object.keys(handOverStates) as HandOverState[];

describe('the life of a hand-over', () => {
  test('every state is reached from the first, and one with a result is left by nothing', () => {
    const reached = new Set<HandOverState>(['sent']);
    for (const state of reached) for (const next of Object.values(handOverTransitions[state])) reached.add(next);
    expect([...reached].toSorted()).toEqual(states.toSorted());
    for (const state of ['returned', 'resolved', 'unresolved'] as const) expect(handOverTransitions[state]).toEqual({});
  });

  test('whatever is tried, it goes where the table says or nowhere, and only the receiver moves it', () => {
    const facets = fc.subarray(Object.keys(disputeFacets) as DisputeFacet[]);
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...steps), fc.constantFrom('in' as const, 'out' as const), facets, (state, step, direction, actor) => {
        const decision = stepOfHandOver({ direction, state }, step, actor, 'agreed');
        const next = (handOverTransitions[state] as Partial<Record<HandOverStep, HandOverState>>)[step];
        const receives = actor.includes('centre') || (direction === 'out' && actor.includes('institution'));
        expect(decision).toMatchObject(next && receives ? { ok: true, next } : { ok: false, refusal: next ? 'HAND_OVER_RECEIVER_ONLY' : 'HAND_OVER_NOT_IN_STATE' });
      }),
    );
  });

  test('the result of what came in waits for the end of mediation; a receipt does not', () => {
    const brought = { direction: 'in', state: 'received' } as const;
    expect(stepOfHandOver(brought, 'resolve', ['centre'], 'mediating')).toMatchObject({ refusal: 'HAND_OVER_STILL_OPEN' });
    expect(stepOfHandOver(brought, 'fail', ['centre'], 'failed')).toMatchObject({ ok: true, next: 'unresolved' });
    expect(stepOfHandOver({ direction: 'in', state: 'sent' }, 'receive', ['centre'], 'recorded')).toMatchObject({ ok: true, next: 'received' });
    expect(stepOfHandOver({ direction: 'out', state: 'sent' }, 'resolve', ['institution'], 'mediating')).toMatchObject({ ok: true });
  });

  test('a return ends what was brought in as long as nobody mediates it', () => {
    expect([statusAfterReturn('in', 'recorded'), statusAfterReturn('in', 'accepted'), statusAfterReturn('in', 'mediating'), statusAfterReturn('out', 'recorded')]).toEqual(['diverted', 'diverted', 'mediating', 'recorded']);
  });
});
