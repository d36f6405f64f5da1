import { casework } from '@gongzhi/contracts/casework';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';

let casew: Casework;
let handling: string;
let closed: string;
const { assignments, referrals, transfers, support, ownership, pauses, extensions, orders } = casework;
const reason = '理由';

/** Every act of collaboration, with input that would be right in its own time. */
const acts = {
  assign: [assignments.assign, { officerId: 'x' }],
  'recall assignment': [assignments.recall, {}],
  refer: [referrals.refer, { unitId: units.transport }],
  'request transfer': [transfers.request, { unitId: units.transport, reason }],
  'accept transfer': [transfers.accept, {}],
  'decline transfer': [transfers.decline, { reason }],
  'recall transfer': [transfers.recall, {}],
  'invite support': [support.invite, { unitId: units.transport, question: '？', dueAt: '2099-01-01T00:00:00Z' }],
  contribute: [support.contribute, { text: '意见' }],
  'waive contribution': [support.waive, { unitId: units.transport, reason }],
  'refuse ownership': [ownership.refuse, { ground: 'outside_duties', article: '第5条', proposedUnitId: units.transport }],
  arbitrate: [ownership.arbitrate, { unitId: units.transport, reason }],
  ask: [pauses.ask, { question: '几楼？' }],
  answer: [pauses.answer, { answer: '三楼' }],
  resume: [pauses.resume, { reason }],
  'request extension': [extensions.request, { amount: 1, reason }],
  'decide extension': [extensions.decide, { granted: false, notice: reason }],
  order: [orders.issue, { what: '修复' }],
} as const;

beforeAll(async () => {
  casew = await startCasework();
  handling = await casew.given.handling('need');
  closed = await casew.given.closed('need');
});
afterAll(() => casew.service.close());

const everybody = () => Object.values(casew.people);

describe.each(Object.entries(acts))('%s', (_, [operation, input]) => {
  const call = (as: ReturnType<typeof everybody>[number], id: string, ifMatch?: string) => casew.service.call(operation, { id, ...input } as never, { as, ...(ifMatch ? { ifMatch } : {}) });

  test('without a version 428; by somebody out of reach 403 or 404, never more', async () => {
    const { stranger, clerkElsewhere, mediator } = casew.people;
    for (const outsider of [stranger, clerkElsewhere, mediator]) {
      const answer = await call(outsider, handling, '*');
      expect([403, 404]).toContain(answer.status);
      expect(answer.problem.details?.['status']).toBeUndefined();
    }
    for (const actor of everybody()) expect([403, 428]).toContain((await call(actor, handling)).status);
  });

  test('with an old version 412; on a closed matter 409; nothing is changed', async () => {
    const before = await casew.service.owner.query('select id, version from matter order by id');
    for (const actor of everybody()) {
      expect([403, 404, 412]).toContain((await call(actor, handling, '"1"')).status);
      expect([403, 404, 409]).toContain((await call(actor, closed, '*')).status);
    }
    expect((await casew.service.owner.query('select id, version from matter order by id')).rows).toEqual(before.rows);
  });
});
