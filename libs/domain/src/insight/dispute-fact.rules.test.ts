import type { DisputeAction, DisputeStatus } from '@gongzhi/contracts/mediation';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextDisputeStatus } from '../mediation/index.ts';
import { foldCentre, foldDispute, foldMediator, type ToldOfDispute } from './index.ts';

const recorded: ToldOfDispute = {
  id: 'e1', sequence: 1, type: 'recorded',
  data: { id: 'd', area: '500235001', code: 'GZ', source: 'screening', kind: 'boundary', tier: 'township', centreId: 'c', status: 'recorded', recordedAt: '2026-01-31T16:30:00Z', simulated: true },
};

type Told = Partial<Extract<ToldOfDispute, { type: 'progressed' }>['data']>;

type Act = DisputeAction | readonly [DisputeAction, Told];

/** A life of these acts, a day apart, from the state table. */
function life(...acts: Act[]): ToldOfDispute[] {
  let status: DisputeStatus = 'recorded';
  return [recorded, ...acts.map((act, index): ToldOfDispute => {
    const [action, data] = typeof act === 'string' ? [act, {}] as const : act;
    const fromStatus = status;
    status = nextDisputeStatus(status, action) ?? status;
    const at = new Date(Date.UTC(2026, 1, 2 + index, 2)).toISOString();
    return { id: `e${index + 2}`, sequence: index + 2, type: 'progressed', data: { id: 'd', area: '500235001', action, kind: 'boundary', fromStatus, status, tier: 'township', centreId: 'c', version: index + 2, at, ...data } };
  })];
}
const inHand: Act[] = ['accept', 'assign', ['take_over', { mediatorIds: ['m', 'n'] }]];

describe('what is known of a dispute', () => {
  test('given its record alone, then it is screened on the day in China and open', () => {
    expect(foldDispute([recorded])).toMatchObject({ recordedOn: '2026-02-01', open: true, outcome: null, mediatorId: null });
    expect(foldDispute(life('accept').slice(1))).toBeUndefined();
  });

  test('given an agreement, then it is settled after so many days, by its leading mediator, and stays so whatever follows', () => {
    const settled = { outcome: 'agreed', settledOn: '2026-02-05', daysToSettle: 4, mediatorId: 'm', open: false, form: 'oral' } as const;
    const acts: Act[] = [...inHand, ['conclude_agreement', { form: 'oral' }]];
    expect(foldDispute(life(...acts))).toMatchObject({ ...settled, performed: false });
    expect(foldDispute(life(...acts, 'default_on_term'))).toMatchObject({ ...settled, defaulted: true, performed: false });
    expect(foldDispute(life(...acts, 'default_on_term', 'perform', 'archive'))).toMatchObject({ ...settled, status: 'archived', defaulted: false, performed: true });
  });

  test.each([['fail', 'failed'], ['stop', 'withdrawn'], ['divert', 'diverted']] as const)('given %s, then it ended %s and is not settled', (action, outcome) => {
    expect(foldDispute(life(...inHand, action))).toMatchObject({ outcome, settledOn: null, open: false });
  });

  test('given care, a crowd averted, a court that resolved and confirmed, then each counts', () => {
    const fact = foldDispute(life(...inHand, ['take_measure', { measure: 'stabilising_care' }], ['take_measure', { measure: 'crowd_incident_averted' }], ['take_measure', { measure: 'crowd_incident_averted' }],
      ['record_hand_over_result', { institution: 'police', result: 'unresolved' }], 'conclude_agreement', ['record_hand_over_result', { institution: 'court', result: 'resolved' }], 'apply_for_confirmation', ['record_ruling', { result: 'confirmed' }]));
    expect(fact).toMatchObject({ stabilised: true, crowdsAverted: 2, resolvedWith: ['court'], confirmationAsked: true, confirmed: true });
    expect(fact?.sources).toEqual({ screened: ['e1'], stabilised: ['e5'], crowdsAverted: ['e6', 'e7'], settled: ['e9'], resolvedWithCourt: ['e10'], confirmationsAsked: ['e11'], confirmed: ['e12'], open: ['e12'] });
  });

  test('given a higher tier takes it, then it is that tier\'s', () => {
    expect(foldDispute(life('accept', ['accept_application', { tier: 'county', centreId: 'k' }]))).toMatchObject({ tier: 'county', centreId: 'k' });
  });

  test('however its events come, and however often, the fact is the same', () => {
    const events = life(...inHand, ['take_measure', { measure: 'crowd_incident_averted' }], 'conclude_agreement', 'perform');
    fc.assert(fc.property(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }), (shuffled) => {
      expect(foldDispute(shuffled)).toEqual(foldDispute(events));
    }));
  });
});

test('an organisation and a mediator stand as was told last', () => {
  const centre = (sequence: number, active: boolean) => ({ id: `c${sequence}`, sequence, type: 'changed' as const, data: { id: 'c', area: '500235', tier: 'industry' as const, industry: 'traffic' as const, active } });
  expect(foldCentre([centre(2, false), centre(1, true)])).toEqual({ area: '500235', tier: 'industry', industry: 'traffic', active: false });
  const mediator = (sequence: number, level?: 'county_able') => ({ id: `m${sequence}`, sequence, type: 'changed' as const, data: { id: 'm', area: '500235', centreId: 'c', kind: 'folk' as const, state: 'active' as const, ...(level ? { level } : {}) } });
  expect(foldMediator([mediator(1), mediator(2, 'county_able')])).toEqual({ area: '500235', centreId: 'c', kind: 'folk', level: 'county_able', state: 'active' });
  expect(foldMediator([])).toBeUndefined();
});
