import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, village, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { matters } = casework;
const open = async (text: { title: string; description: string }, at: string, more: object = {}) =>
  world.succeed(matters.open, { kind: 'hazard', area: village, ...text, ...more }, person('resident', ''), at);
const cover = { title: '幸福路路口井盖破损', description: '井盖破损，有人摔倒，请尽快处理' };
const sameCover = { title: '幸福路路口的井盖坏了', description: '井盖破损，老人摔倒了，请尽快处理' };

describe('duplicates', () => {
  test('given the same thing reported again, then it is suggested with its score explained; other, ended and old matters are not', async () => {
    const first = await open(cover, '2026-03-02T01:00:00Z');
    const ended = await open(cover, '2026-03-02T01:00:00Z', { kind: 'complaint' });
    await world.succeed(matters.refuse, { id: ended.id, ground: 'court_matter' }, world.people.clerk);
    await open(cover, '2025-11-20T01:00:00Z');
    await open({ title: '健身器材松动', description: '小区健身器材螺丝松动需要维修' }, '2026-03-02T02:00:00Z');
    const elsewhere = await open(cover, '2026-03-02T02:00:00Z', { area: '320585' });
    const { id } = await open(sameCover, '2026-03-03T01:00:00Z');
    const { items } = await world.succeed(matters.duplicates, { id }, world.people.clerk);
    expect(items).toEqual([expect.objectContaining({ id: first.id, code: first.code, title: cover.title, status: 'received', parts: expect.objectContaining({ area: 1 }) })]);
    expect(items[0]!.score).toBeGreaterThan(0.6);
    expect(items[0]!.explanation.en).toMatch(/^Alike by \d+ in 100: words \d+ \(counts 55 %\)/);
    expect(items.map((item) => item.id)).not.toContain(elsewhere.id);
  });

  test('only within reach, only for those who triage', async () => {
    const { id } = await open(sameCover, '2026-03-03T01:00:00Z');
    expect(await world.service.call(matters.duplicates, { id }, { as: world.people.clerkElsewhere })).toMatchObject({ status: 404 });
    expect(await world.service.call(matters.duplicates, { id }, { as: world.people.reporter })).toMatchObject({ status: 403 });
  });
});

describe('merging', () => {
  test('the earlier one survives, and whoever reported the other follows its progress with their own code', async () => {
    const at = '2026-03-02T01:00:00Z';
    const first = await world.given.routed('complaint', at);
    const second = await world.given.accepted('complaint', '2026-03-04T01:00:00Z');
    const merged = await world.succeed(matters.merge, { id: first, with: second }, world.people.clerk, '2026-03-05T01:00:00Z');
    expect(merged).toMatchObject({ survivor: { id: first, status: 'routed' }, absorbed: { id: second, status: 'merged', mergedInto: first, stage: 'triage', dueAt: null } });

    await world.succeed(matters.claim, { id: first }, world.people.officer, '2026-03-05T02:00:00Z');
    await world.succeed(matters.answer, { id: first, answer: '已处理' }, world.people.officer, '2026-03-06T02:00:00Z');
    const progress = await world.succeed(matters.progress, { code: merged.absorbed.code }, world.people.stranger);
    expect(progress).toMatchObject({ code: merged.absorbed.code, stage: 'completion', receivedAt: '2026-03-04T01:00:00.000Z' });
    expect(progress.stages.at(-1)).toMatchObject({ stage: 'completion', firstAt: '2026-03-06T02:00:00.000Z', label: { en: 'Completion in time' } });

    const { timeline, clocks } = await world.succeed(matters.file, { id: second }, world.people.clerk);
    expect(timeline.at(-1)).toMatchObject({ action: 'merge', detail: { into: merged.survivor.code } });
    expect(clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });

  test('a survivor may be merged in turn, and progress follows the chain', async () => {
    const [first, second, third] = [await world.given.accepted('tip', '2026-03-02T01:00:00Z'), await world.given.accepted('tip', '2026-03-03T01:00:00Z'), await world.given.accepted('tip', '2026-03-04T01:00:00Z')];
    const { absorbed } = await world.succeed(matters.merge, { id: second, with: third }, world.people.clerk, '2026-03-05T01:00:00Z');
    await world.succeed(matters.merge, { id: first, with: second }, world.people.clerk, '2026-03-06T01:00:00Z');
    await world.succeed(matters.triage, { id: first, category: 'tip.other' }, world.people.clerk, '2026-03-07T01:00:00Z');
    await world.succeed(matters.route, { id: first, unitId: units.housing }, world.people.clerk, '2026-03-07T01:00:00Z');
    expect(await world.succeed(matters.progress, { code: absorbed.code }, world.people.stranger)).toMatchObject({
      stage: 'handling', stages: [{ stage: 'acceptance' }, { stage: 'triage', firstAt: '2026-03-04T01:00:00.000Z', lastAt: '2026-03-07T01:00:00.000Z' }, { stage: 'handling' }],
    });
  });

  test('given both directions at once, then one of them happens', async () => {
    const [one, other] = [await world.given.accepted('tip'), await world.given.accepted('tip')];
    const pairs = [[one, other], [other, one], [one, other], [other, one]] as const;
    const answers = await Promise.all(pairs.map(([id, into]) => world.service.call(matters.merge, { id, with: into }, { as: world.people.clerk, ifMatch: '*' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });

  test('refused with itself, with one not accepted, with one that ended, with an accusation, of another county, out of reach; stale says so', async () => {
    const id = await world.given.accepted('petition');
    const merge = (other: string, ifMatch = '*') => world.service.call(matters.merge, { id, with: other }, { as: world.people.clerk, ifMatch });
    expect(await merge(id)).toMatchObject({ status: 422, problem: { code: 'MERGE_INTO_ITSELF' } });
    expect(await merge(await world.given.received('petition'))).toMatchObject({ status: 409, problem: { code: 'MATTER_NOT_IN_STATUS' } });
    expect(await merge(await world.given.answered('petition'))).toMatchObject({ status: 409, problem: { code: 'MERGE_TARGET_ENDED' } });
    const accusation = await world.given.accepted('petition');
    await world.succeed(matters.triage, { id: accusation, category: 'petition.other', petitionTrack: 'accusation', accusedUnits: [units.transport] }, world.people.clerk);
    expect(await merge(accusation)).toMatchObject({ status: 422, problem: { code: 'MERGE_WITH_ACCUSATION' } });
    const beyond = await world.given.received('petition', undefined, { area: '500235002' });
    expect(await merge(beyond)).toMatchObject({ status: 404 });
    expect(await merge(await world.given.accepted('petition'), '"99"')).toMatchObject({ status: 412 });
  });
});
