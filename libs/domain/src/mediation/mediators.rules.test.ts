import { dismissalGrounds, mediatorStates, misconducts, type DismissalGround, type MediatorState } from '@gongzhi/contracts/mediation';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addCalendarDays } from '../calendar/index.ts';
import { adultFrom, assignmentBar, mayDismiss, mayDoToMediator, mayServe, mediatorTransitions, type MediatorAction } from './mediators.rules.ts';

const village = { tier: 'village', area: '500235001001' } as const;
const candidate = { kind: 'folk', bornOn: '2008-03-05', homeArea: '500235001001', recruitedOn: '2026-03-05' } as const;
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addCalendarDays('1940-01-01', days));

describe('who may be a mediator', () => {
  test('an adult on the day of recruiting, not a day earlier', () => {
    expect(mayServe(candidate, village, '2026-03-05').ok).toBe(true);
    expect(mayServe({ ...candidate, recruitedOn: '2026-03-04' }, village, '2026-03-05')).toMatchObject({ refusal: 'MEDIATOR_NOT_ADULT', details: { field: 'bornOn' } });
    expect(mayServe(candidate, village, '2026-03-04')).toMatchObject({ refusal: 'MEDIATOR_RECRUITED_LATER' });
  });

  test('somebody born on February 29 is an adult from March 1 of a year without one', () => {
    expect(adultFrom('2008-02-29')).toBe('2026-03-01');
    expect(adultFrom('2008-02-28')).toBe('2026-02-28');
  });

  test('whoever is older is an adult no later', () => {
    fc.assert(fc.property(anyDay, anyDay, (one, other) => one > other || adultFrom(one) <= adultFrom(other)));
  });

  test('lives in the area of the centre, a part of it counts; an industry mediator serves in an industry centre and lives anywhere', () => {
    const township = { tier: 'township', area: '500235001' } as const;
    const industry = { tier: 'industry', area: '500235' } as const;
    expect(mayServe(candidate, township, '2026-03-05').ok).toBe(true);
    expect(mayServe({ ...candidate, homeArea: '500235001' }, village, '2026-03-05')).toMatchObject({ refusal: 'MEDIATOR_LIVES_ELSEWHERE' });
    expect(mayServe({ ...candidate, kind: 'industry', homeArea: '320585' }, industry, '2026-03-05').ok).toBe(true);
    expect(mayServe({ ...candidate, homeArea: '320585' }, industry, '2026-03-05')).toMatchObject({ refusal: 'MEDIATOR_LIVES_ELSEWHERE' });
    expect(mayServe({ ...candidate, kind: 'industry' }, village, '2026-03-05')).toMatchObject({ refusal: 'MEDIATOR_KIND_MISFIT' });
  });
});

describe('the life of a mediator', () => {
  const states = Object.keys(mediatorStates) as MediatorState[];
  const actions = Object.keys(mediatorTransitions) as MediatorAction[];

  test('every state is reached from being recruited, and who was dismissed stays so', () => {
    const reached = new Set<MediatorState>(['active']);
    for (const state of reached) for (const action of actions) {
      const decision = mayDoToMediator(state, action);
      if (decision.ok) reached.add(decision.next);
    }
    expect([...reached].toSorted()).toEqual(states.toSorted());
    for (const action of actions) expect(mayDoToMediator('dismissed', action)).toMatchObject({ refusal: 'MEDIATOR_NOT_IN_STATE' });
  });

  test('misconduct is criticised first unless it is serious; other grounds need neither; nobody leaves disputes behind', () => {
    for (const ground of Object.keys(dismissalGrounds) as DismissalGround[]) {
      const first = mayDismiss(ground, { serious: false, criticised: false, busy: false });
      expect({ ground, ok: first.ok }).toEqual({ ground, ok: !(ground in misconducts) });
      for (const past of [{ serious: true, criticised: false }, { serious: false, criticised: true }]) {
        expect(mayDismiss(ground, { ...past, busy: false }).ok).toBe(true);
        expect(mayDismiss(ground, { ...past, busy: true })).toMatchObject({ refusal: 'MEDIATOR_HAS_DISPUTES' });
      }
    }
  });

  test('only an active mediator with a certificate in force is assigned; it counts to the end of its last day', () => {
    expect(assignmentBar({ state: 'active', certificateExpiresOn: '2026-03-05' }, '2026-03-05')).toBeNull();
    expect(assignmentBar({ state: 'active', certificateExpiresOn: '2026-03-05' }, '2026-03-06')).toBe('certificate_expired');
    expect(assignmentBar({ state: 'active', certificateExpiresOn: null }, '2026-03-05')).toBe('not_certified');
    for (const state of ['suspended', 'dismissed'] as const) expect(assignmentBar({ state, certificateExpiresOn: '2030-01-01' }, '2026-03-05')).toBe(state);
  });
});
