import { casework } from '@gongzhi/contracts/casework';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { person } from '@gongzhi/testkit/service';
import { startCasework, village, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { matters } = casework;
const at = '2026-03-02T01:00:00Z';
const walkIn = async (kind: 'need' | 'petition') =>
  (await world.succeed(matters.open, { kind, channel: 'window', area: village, title: '低保申请', description: '家庭困难', reporter: { name: '李四', contact: '13800000000' } }, world.people.clerk, at)).id;

describe('follow-up and rating', () => {
  test('the reporter rates once per answer; the outcome is in the file and the event', async () => {
    const id = await world.given.rated(4, 'need', at);
    expect(await world.service.call(matters.rate, { id, rating: 1 }, { as: world.people.reporter, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'ALREADY_RATED' } });
    const { timeline } = await world.succeed(matters.file, { id }, world.people.clerk);
    expect(timeline.at(-1)).toMatchObject({ action: 'rate', status: 'following_up', stage: 'follow_up', detail: { rating: 4, then: 'close', escalate: false } });
    expect((await world.service.events()).findLast(({ data }) => data['id'] === id)!.data).toMatchObject({ rating: 4 });
  });

  test('the centre records what it is told on the phone', async () => {
    const id = await world.given.answered('need', at);
    await world.succeed(matters.followUp, { id, by: 'phone', reached: true, note: '电话回访' }, world.people.clerk);
    expect(await world.succeed(matters.rate, { id, rating: 2, comment: '还在漏' }, world.people.clerk)).toMatchObject({ rating: 2 });
    expect(await world.service.call(matters.rate, { id, rating: 6 } as never, { as: world.people.clerk, ifMatch: '*' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'rating' }] } });
  });

  test('closing asks the reporter first, unless nobody knows who it is', async () => {
    const id = await world.given.answered('need', at);
    const close = (which: string) => world.service.call(matters.close, { id: which }, { as: world.people.clerk, ifMatch: '*' });
    expect(await close(id)).toMatchObject({ status: 409, problem: { code: 'FOLLOW_UP_REQUIRED' } });
    const { id: unknown } = await world.succeed(matters.open, { kind: 'complaint', relation: 'anonymous', area: village, title: '噪声', description: '夜间施工' }, world.people.reporter, at);
    await world.service.owner.query(`update matter set status = 'answered', stage = 'completion' where id = $1`, [unknown]);
    expect(await close(unknown)).toMatchObject({ status: 200, body: { status: 'closed', stage: 'archiving', reporter: null } });
  });
});

describe('reopening', () => {
  test('once, after a dissatisfied rating, to a different handler, with time to answer anew', async () => {
    const satisfied = await world.given.rated(3, 'need', at);
    const reopen = (id: string) => world.service.call(matters.reopen, { id, note: '没修好' }, { as: world.people.reporter, ifMatch: '*', at: '2026-03-10T01:00:00Z' });
    expect(await reopen(satisfied)).toMatchObject({ status: 409, problem: { code: 'NOT_DISSATISFIED' } });

    const id = await world.given.rated(1, 'need', at);
    expect(await reopen(id)).toMatchObject({ status: 200, body: { status: 'routed', reopened: 1, rating: null, answer: null, answeredAt: null, handlerId: null } });
    const { clocks } = await world.succeed(matters.file, { id }, world.people.clerk);
    expect(clocks.filter(({ state }) => state === 'running').map(({ rule, startedAt }) => [rule, startedAt]).toSorted()).toEqual(
      ['answer.need', 'claim', 'objection'].map((rule) => [rule, '2026-03-10T01:00:00.000Z']));
    expect(await world.service.call(matters.claim, { id }, { as: world.people.officer, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'SAME_HANDLER' } });
    await world.succeed(matters.claim, { id }, world.people.colleague, '2026-03-10T02:00:00Z');
    await world.succeed(matters.answer, { id, answer: '重新做了防水' }, world.people.colleague, '2026-03-30T02:00:00Z');
    expect((await world.service.events()).findLast(({ data }) => data['id'] === id)!.data).toMatchObject({ onTime: false });
    await world.succeed(matters.rate, { id, rating: 1 }, world.people.reporter);
    const { timeline } = await world.succeed(matters.file, { id }, world.people.clerk);
    expect(timeline.at(-1)!.detail).toEqual({ rating: 1, then: 'close', escalate: true });
    expect(await reopen(id)).toMatchObject({ status: 409, problem: { code: 'ALREADY_REOPENED' } });
  });
});

describe('review of a petition', () => {
  const review = (id: string, when: string, as = world.people.reporter) => world.service.call(matters.requestReview, { id, note: '不服' }, { as, ifMatch: '*', at: when });
  const decide = (id: string, outcome: 'upheld' | 'changed', as = world.people.director) =>
    world.service.call(matters.decideReview, { id, outcome, opinion: '经复查，变更原答复' }, { as, ifMatch: '*', at: '2026-03-25T01:00:00Z' });

  test('within 30 days of the answer, by the tier above, twice at most', async () => {
    const id = await world.given.answered('petition', at);
    expect(await review(id, '2026-04-03T01:00:00Z')).toMatchObject({ status: 409, problem: { code: 'REVIEW_WINDOW_CLOSED' } });
    expect(await review(id, '2026-03-20T01:00:00Z')).toMatchObject({ status: 200, body: { status: 'in_review', stage: 'supervision', dueAt: '2026-04-20T16:00:00.000Z' } });
    expect(await decide(id, 'changed', world.people.clerk as never)).toMatchObject({ status: 403 });
    expect(await decide(id, 'changed')).toMatchObject({ status: 200, body: { status: 'answered', answer: '经复查，变更原答复', answeredAt: '2026-03-25T01:00:00.000Z' } });
    expect(await review(id, '2026-04-20T01:00:00Z')).toMatchObject({ status: 200 });
    expect(await decide(id, 'upheld')).toMatchObject({ status: 403, problem: { code: 'ACTION_NOT_YOURS' } });
    expect(await decide(id, 'upheld', person('centre_director', '5002'))).toMatchObject({ status: 200, body: { answer: '经复查，变更原答复' } });
    expect(await review(id, '2026-03-26T01:00:00Z')).toMatchObject({ status: 409, problem: { code: 'REVIEWS_EXHAUSTED' } });
    const { clocks, timeline } = await world.succeed(matters.file, { id }, world.people.reporter);
    expect(clocks.filter(({ kind }) => kind === 'review').map(({ rule }) => rule)).toEqual(['review', 're-review']);
    expect(timeline.filter(({ action }) => action === 'decide_review').map(({ detail }) => detail)).toEqual([{ level: 1, outcome: 'changed' }, { level: 2, outcome: 'upheld' }]);
  });

  test('a need is not reviewed; a petitioner without an account asks at the window', async () => {
    expect(await review(await world.given.answered('need', at), at)).toMatchObject({ status: 409, problem: { code: 'REVIEW_ONLY_FOR_PETITIONS' } });
    const id = await walkIn('petition');
    await world.service.owner.query(`update matter set status = 'answered', stage = 'completion', answered_at = $2 where id = $1`, [id, at]);
    expect(await review(id, '2026-03-10T01:00:00Z', world.people.clerk)).toMatchObject({ status: 200 });
  });
});

describe('withdrawing', () => {
  const withdraw = (id: string, as = world.people.reporter) => world.service.call(matters.withdraw, { id, note: '已自行解决' }, { as, ifMatch: '*' });

  test('ends it and its clocks; a hazard goes on', async () => {
    expect(await withdraw(await world.given.routed('need', at))).toMatchObject({ status: 200, body: { status: 'withdrawn', stage: 'archiving', dueAt: null } });
    expect(await withdraw(await world.given.accepted('hazard', at))).toMatchObject({ status: 409, problem: { code: 'WITHDRAWAL_NOT_POSSIBLE' } });
  });

  test('the centre speaks only for a reporter without an account', async () => {
    expect(await withdraw(await world.given.routed('need', at), world.people.clerk)).toMatchObject({ status: 403, problem: { code: 'ACTION_NOT_YOURS' } });
    expect(await withdraw(await walkIn('need'), world.people.clerk)).toMatchObject({ status: 200 });
  });
});

describe('the archive', () => {
  test('a petition is kept open while the reporter may still ask for a review', async () => {
    const id = await world.given.closed('petition', at);
    const archive = (when: string) => world.service.call(matters.archive, { id }, { as: world.people.clerk, ifMatch: '*', at: when });
    expect(await archive('2026-03-20T01:00:00Z')).toMatchObject({ status: 409, problem: { code: 'REVIEW_WINDOW_OPEN' } });
    expect(await archive('2026-04-05T01:00:00Z')).toMatchObject({ status: 200, body: { status: 'archived', seal: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), intact: true } } });
  });

  test('the seal: unchanged it is intact; the service cannot change anything; what a superuser changes breaks it', async () => {
    const id = await world.given.archived('need', at);
    const sealOf = async () => (await world.succeed(matters.file, { id }, world.people.clerk)).seal;
    const sealed = await sealOf();
    expect(sealed).toMatchObject({ intact: true, sealedBy: world.people.clerk.id });
    expect((await world.succeed(matters.file, { id }, world.people.reporter)).seal).toEqual(sealed);
    expect((await world.succeed(matters.get, { id }, world.people.clerk)).actions).toEqual([]);

    const client = await world.service.pool.connect();
    await client.query(`begin; set local gongzhi.areas = '{500235}'; set local gongzhi.units = '{}'`);
    for (const change of ['update timeline set note = null', 'update clock set due_at = now()']) expect((await client.query(`${change} where matter_id = '${id}'`)).rowCount).toBe(0);
    await expect(client.query(`insert into attachment select county, id, gen_random_uuid(), 'k', 'n', 'm', 1, 's', 'x', now() from matter where id = '${id}'`)).rejects.toThrow(/row-level security/);
    await client.query('rollback');
    await expect(client.query(`begin; set local gongzhi.areas = '{500235}'; set local gongzhi.units = '{}'; update matter set answer = 'x' where id = '${id}'`)).rejects.toThrow(/sealed/);
    await client.query('rollback');
    client.release();

    await world.service.owner.query(`update timeline set note = '改过' where matter_id = $1 and action = 'answer'`, [id]);
    expect(await sealOf()).toMatchObject({ sha256: sealed!.sha256, intact: false });
  });

  test('a refused and a withdrawn matter are sealed too; a merged one is not', async () => {
    const refused = await world.given.received('need', at);
    await world.succeed(matters.refuse, { id: refused, ground: 'court_matter' }, world.people.clerk);
    expect(await world.succeed(matters.archive, { id: refused }, world.people.director)).toMatchObject({ status: 'archived', seal: { intact: true } });
  });
});
