import { expect, test } from '@jest/globals';
import type { Attempt } from '../history/history.ts';
import type { Store } from '../store/store.ts';
import { tally } from './tally.ts';

const attempt: Attempt = { type: 'attempt', round: 1, client: 'c1', command: 't1', operation: 'casework.matters.open', key: 'k1', sentAt: 0, endedAt: 5, status: 201, body: { digest: 'd', id: 'm1', version: 1 } };
const event = { service: 'casework', id: 'e1', aggregate: 'matters/m1', sequence: 1, type: 'casework.matters.opened.v1', actor: 'person:1', traceId: 't1', action: null, version: 1 };
const takers = [{ service: 'casework', consumer: 'index-matter' }, { service: 'insight', consumer: 'matter-facts' }, { service: 'recorder', consumer: 'record' }].map((taker) => ({ ...taker, aggregate: 'casework/matters/m1', sequence: 1 }));
const sound: Store = {
  matters: [{ id: 'm1', status: 'received', version: 1, title: 'x' }], matterSteps: [], disputes: [], disputeSteps: [], attachments: [], events: [event],
  applied: takers.map((taker) => ({ ...taker, eventId: 'e1' })), positions: takers, effects: [{ eventId: 'e1', of: 'm1', sequence: 1 }], told: [{ eventId: 'e1', of: 'm1', sequence: 1 }], facts: [],
  answers: [{ service: 'casework', key: 'k1', operation: attempt.operation, digest: 'd' }], audited: [{ service: 'casework', operation: attempt.operation, target: 'matters/m1', traceId: 't1' }],
  deadLetters: [], unpublished: [], timers: [],
};
const tallyOf = (change: Partial<Store>) => tally({ history: [attempt], store: { ...sound, ...change } });
const well = { lost: 0, doubled: 0, stuck: 0 };

test('nothing is counted where all is well, and nothing of a command nobody was told about', () => {
  expect(tallyOf({})).toEqual(well);
  expect(tally({ history: [{ ...attempt, status: 0, body: undefined }], store: { ...sound, matters: [], events: [], applied: [], positions: [], effects: [], told: [], answers: [], audited: [] } })).toEqual(well);
});

test.each([
  ['a record', { matters: [] }], ['an audit row', { audited: [] }], ['a kept answer', { answers: [] }],
  ['an effect', { effects: [] }], ['an event that was gone past', { applied: sound.applied.slice(1) }],
])('%s that is missing is lost', (_what, change) => expect(tallyOf(change)).toEqual({ ...well, lost: 1 }));

test.each([
  ['an audit row', { audited: [...sound.audited, ...sound.audited] }], ['an event', { events: [event, { ...event, id: 'e2', sequence: 2, type: 'casework.matters.nobody-wants.v1' }] }],
  ['an effect', { effects: [...sound.effects, ...sound.effects] }], ['a fact', { told: [...sound.told, ...sound.told] }],
])('%s that is there twice is doubled', (_what, change) => expect(tallyOf(change)).toEqual({ ...well, doubled: 1 }));

test('of the three events of a dispatch each is missed, and none may come twice', () => {
  const dispatched: Attempt = { ...attempt, operation: 'casework.matters.dispatch', target: 'matters/m1', body: { digest: 'd', version: 4 } };
  const told = (events: number) => tally({ history: [dispatched], store: {
    ...sound, matters: [], applied: [], positions: [], effects: [], told: [], audited: [{ ...sound.audited[0]!, operation: dispatched.operation }],
    events: Array.from({ length: events }, (_, index) => ({ ...event, id: `e${index}`, sequence: index + 1, type: 'casework.matters.nobody-wants.v1' })),
  } });
  expect([2, 3, 4].map(told)).toEqual([{ ...well, lost: 1 }, well, { ...well, doubled: 1 }]);
});

test('what waits is stuck', () => {
  expect(tallyOf({ applied: sound.applied.slice(1), positions: takers.slice(1) })).toEqual({ ...well, stuck: 1 });
  expect(tallyOf({ unpublished: [{ service: 'casework', count: 3 }] })).toEqual({ ...well, stuck: 1 });
});
