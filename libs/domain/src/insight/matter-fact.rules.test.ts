import type { Action, Status } from '@gongzhi/contracts/casework';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextStatus, stageOf } from '../casework/index.ts';
import { foldMatter } from './matter-fact.rules.ts';
import type { ToldEvent } from './told-event.ts';

const opening: ToldEvent = {
  id: 'e1', sequence: 1, type: 'opened',
  data: { id: 'm', area: '500235001', code: 'GZ', kind: 'petition', channel: 'window', urgency: 'ordinary', status: 'received', stage: 'acceptance', personTimes: 3, receivedAt: '2026-01-31T16:30:00Z', simulated: true },
};

/** A life of these acts, a day apart, from the state table. */
function life(...acts: (Action | readonly [Action, Partial<Extract<ToldEvent, { type: 'progressed' }>['data']>])[]): ToldEvent[] {
  let status: Status = 'received';
  return [opening, ...acts.map((act, index): ToldEvent => {
    const [action, data] = typeof act === 'string' ? [act, {}] as const : act;
    const fromStatus = status;
    status = nextStatus(status, action) ?? status;
    const at = new Date(Date.UTC(2026, 1, 1 + index, 2)).toISOString();
    return { id: `e${index + 2}`, sequence: index + 2, type: 'progressed', data: { id: 'm', area: '500235001', action, kind: 'petition', fromStatus, status, stage: stageOf[status], version: index + 2, at, ...data } };
  })];
}
const handled = ['accept', 'triage', ['route', { unitId: 'u', unitArea: '500235' }], ['claim', { unitId: 'u', unitArea: '500235' }]] as const;

describe('what is known of a matter', () => {
  test('given its opening alone, then it is received on the day in China, open, and without a tier', () => {
    expect(foldMatter([opening])).toMatchObject({ receivedOn: '2026-02-01', personTimes: 3, open: true, tier: null, acceptedOn: null, sources: { received: ['e1'], open: ['e1'] } });
  });

  test('given no opening, then nothing is known', () => {
    expect(foldMatter(life('accept').slice(1))).toBeUndefined();
    expect(foldMatter([])).toBeUndefined();
  });

  test('given an answer in time and a rating, then both count and name their events', () => {
    const fact = foldMatter(life(...handled, ['answer', { onTime: true }], ['rate', { rating: 4 }]));
    expect(fact).toMatchObject({ acceptedOn: '2026-02-01', answeredOn: '2026-02-05', onTime: true, rating: 4, open: false, sources: { answered: ['e6'], rated: ['e7'], open: ['e7'] } });
  });

  test('given a unit of the county, then the county handles it', () => {
    expect(foldMatter(life(...handled))).toMatchObject({ tier: 'county', unitId: 'u', stage: 'handling' });
  });

  test('given it is reopened, then neither the answer nor the rating stands until there is a new one', () => {
    const acts = [...handled, ['answer', { onTime: true }], ['rate', { rating: 1 }], 'reopen'] as const;
    expect(foldMatter(life(...acts))).toMatchObject({ answeredOn: null, onTime: null, rating: null, reopened: 1, open: true, sources: { answered: [], rated: [], reopened: ['e8'] } });
    expect(foldMatter(life(...acts, 'claim', ['answer', { onTime: false }]))).toMatchObject({ answeredOn: '2026-02-09', onTime: false, reopened: 1, sources: { answered: ['e10'] } });
  });

  test('given more time was refused, then it was not extended', () => {
    expect(foldMatter(life(...handled, 'request_extension', ['decide_extension', { extended: false }]))).toMatchObject({ extended: 0 });
    expect(foldMatter(life(...handled, 'request_extension', ['decide_extension', { extended: true }]))).toMatchObject({ extended: 1, sources: { extended: ['e7'] } });
  });

  test('given a clock turned red, then that stays known', () => {
    const turned: ToldEvent = { id: 'c1', sequence: 2, type: 'turned', data: { id: 'clock', area: '500235001', matterId: 'm', kind: 'statutory', alert: 'red', escalation: 0, dueAt: '2026-03-01T00:00:00Z' } };
    expect(foldMatter([turned, ...life('accept')])).toMatchObject({ red: true, sources: { red: ['c1'] } });
  });

  test('in whatever order and however often events come, the fact is the same', () => {
    const actions: Action[] = ['accept', 'triage', 'route', 'claim', 'ask_reporter', 'reporter_answers', 'request_extension', 'decide_extension', 'answer', 'follow_up', 'rate', 'reopen', 'close', 'archive', 'withdraw'];
    const act = fc.tuple(fc.constantFrom(...actions), fc.record({ rating: fc.integer({ min: 1, max: 5 }), onTime: fc.boolean(), extended: fc.boolean(), unitArea: fc.constantFrom('500235', '500235001') }, { requiredKeys: [] }));
    fc.assert(fc.property(fc.array(act, { maxLength: 20 }).chain((acts) => {
      const events = life(...acts);
      return fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2, maxLength: events.length * 2 }));
    }), ([inOrder, asTheyCame]) => {
      expect(foldMatter(asTheyCame)).toEqual(foldMatter(inOrder));
    }));
  });
});
