import { expect, test } from '@jest/globals';
import { type Action, actions, type MatterFile } from '@gongzhi/contracts/casework';
import { actionOwners } from '@gongzhi/domain/casework';
import { matterActs, offeredActs, openOrders } from './matter-acts.ts';

const file = (change: { actions: Action[]; timeline?: object[]; clocks?: object[]; units?: object[] }): MatterFile =>
  ({ matter: { actions: change.actions }, timeline: [], clocks: [], units: [], ...change }) as unknown as MatterFile;

test('whatever people do to a matter has its place on the page', () => {
  const onlySystem = (Object.keys(actions) as Action[]).filter((action) => actionOwners[action].every((owner) => owner === 'system'));
  expect(onlySystem).toEqual(['fall_back', 'recompute_clocks']);
  // Material is added among the files.
  expect((Object.keys(actions) as Action[]).filter((action) => !(action in matterActs))).toEqual(['add_material', ...onlySystem]);
});

test('nothing is offered that the platform does not permit, or that one’s roles do not carry', () => {
  const permitted = file({ actions: ['claim', 'answer', 'archive', 'add_material'] });
  expect(offeredActs(permitted, 'me', (permission) => permission === 'matter:handle')).toEqual(['claim', 'answer']);
  expect(offeredActs(file({ actions: [] }), 'me', () => true)).toEqual([]);
});

test('what needs something else to be there is offered only then', () => {
  const all = () => true;
  const asked = (requestedBy: string) => file({ actions: ['decide_extension'], clocks: [{ rule: 'x', state: 'running', pauses: [], extensions: [{ state: 'pending', requestedBy }] }] });
  expect([offeredActs(asked('me'), 'me', all), offeredActs(asked('other'), 'me', all)]).toEqual([[], ['decide_extension']]);
  const hearing = (rule: string, to?: string | null) => file({ actions: ['open_hearing', 'close_hearing'], clocks: [{ rule, state: 'running', extensions: [], pauses: to === undefined ? [] : [{ reason: 'hearing', to }] }] });
  expect([hearing('answer.petition'), hearing('re-review'), hearing('re-review', null)].map((one) => offeredActs(one, 'me', all))).toEqual([[], ['open_hearing'], ['close_hearing']]);
  const support = (contributedAt: string | null) => file({ actions: ['waive_contribution'], units: [{ part: 'support', contributedAt }] });
  expect([offeredActs(support(null), 'me', all), offeredActs(support('2026-03-02T01:00:00Z'), 'me', all)]).toEqual([['waive_contribution'], []]);
});

test('an order waits for a supervisor until it is confirmed', () => {
  const order = { action: 'order', detail: { taskId: 't1' }, note: '三日内到场' };
  const { timeline: open } = file({ actions: [], timeline: [order] });
  const { timeline: done } = file({ actions: [], timeline: [order, { action: 'fulfil_order', detail: { taskId: 't1' }, note: null }] });
  expect([openOrders(open), openOrders(done)]).toEqual([[{ taskId: 't1', what: '三日内到场' }], []]);
});
