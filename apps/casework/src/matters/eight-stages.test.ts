import { casework, MatterKind, stages } from '@gongzhi/contracts/casework';
import { stageOrder } from '@gongzhi/domain/casework';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, village, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { matters } = casework;
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T01:00:00Z`;

/** Mediation is for disputes, and a petition is reviewed; the others go straight from handling to the answer. */
const detours: Partial<Record<MatterKind, readonly string[]>> = {
  dispute: ['send_to_mediation', 'mediation_failed', 'claim'],
  petition: ['request_review', 'decide_review'],
};

describe.each(MatterKind.options)('a %s from the receipt to the archive', (kind) => {
  test('goes through its stages; timeline, clocks, events and seal agree', async () => {
    const { clerk, officer, colleague, reporter, mediator, director } = world.people;
    const { id, code } = await world.succeed(matters.open, { kind, area: village, title: '一件事', description: '从登记到归档' }, reporter, day(2));
    await world.succeed(matters.accept, { id }, clerk, day(2));
    await world.succeed(matters.triage, { id, category: `${kind}.other` }, clerk, day(2));
    await world.succeed(matters.route, { id, unitId: units.housing }, clerk, day(2));
    await world.succeed(matters.claim, { id }, officer, day(2));
    await world.succeed(matters.recordProgress, { id, note: '现场查看', audience: 'reporter' }, officer, day(2));
    if (kind === 'dispute') {
      await world.succeed(matters.sendToMediation, { id, unitId: units.mediation }, officer, day(3));
      await world.succeed(matters.recordMediation, { id, outcome: 'failed', note: '双方不愿继续，可向法院起诉' }, mediator, day(4));
      await world.succeed(matters.claim, { id }, colleague, day(4));
      await world.succeed(matters.answer, { id, answer: '已告知其他途径' }, colleague, day(4));
    } else {
      await world.succeed(matters.answer, { id, answer: '已办结' }, officer, kind === 'hazard' || kind === 'enquiry' ? '2026-03-02T05:00:00Z' : day(5));
    }
    if (kind === 'petition') {
      await world.succeed(matters.requestReview, { id, note: '对答复不服' }, reporter, day(10));
      await world.succeed(matters.decideReview, { id, outcome: 'upheld', opinion: '维持原答复' }, director, day(20));
    }
    await world.succeed(matters.followUp, { id, by: 'phone', reached: true }, clerk, day(21));
    await world.succeed(matters.rate, { id, rating: 4 }, reporter, day(21));
    await world.succeed(matters.close, { id }, clerk, day(22));
    const archived = await world.succeed(matters.archive, { id }, clerk, '2026-05-06T01:00:00Z');
    expect(archived).toMatchObject({ status: 'archived', stage: 'archiving', dueAt: null, endedAt: '2026-03-22T01:00:00.000Z', rating: 4, seal: { intact: true } });

    const actions = [
      'open', 'accept', 'triage', 'route', 'claim', 'record_progress', ...(kind === 'dispute' ? detours.dispute! : []), 'answer',
      ...(kind === 'petition' ? detours.petition! : []), 'follow_up', 'rate', 'close', 'archive',
    ];
    const file = await world.succeed(matters.file, { id }, clerk);
    expect(file.timeline.map(({ action }) => action)).toEqual(actions);
    // Each line starts where the one before ended.
    file.timeline.slice(1).forEach((entry, index) => expect(entry.fromStatus).toBe(file.timeline[index]!.status));
    expect(file.matter.version).toBe(actions.length);

    expect(file.clocks.length).toBeGreaterThan(3);
    for (const clock of file.clocks) expect([clock.kind, clock.state]).toEqual([clock.kind, 'met']);
    expect(new Set(file.clocks.map((clock) => clock.kind))).toEqual(new Set(['first_reply', 'statutory', 'internal', 'objection', ...(kind === 'petition' ? ['review'] : [])]));

    const events = (await world.service.events()).filter((event) => event.subject === `matters/${id}`);
    expect(events.map(({ sequence }) => sequence)).toEqual(actions.map((_, index) => index + 1));
    expect(events.slice(1).map(({ data }) => data['action'])).toEqual(actions.slice(1));
    expect(events.slice(1).map(({ data }) => data['version'])).toEqual(actions.slice(1).map((_, index) => index + 2));
    expect(events.filter(({ data }) => 'onTime' in data).map(({ data }) => [data['action'], data['onTime']])).toEqual([['answer', true]]);
    expect(JSON.stringify(events)).not.toMatch(/[\p{Script=Han}]/u);

    const progress = await world.succeed(matters.progress, { code }, world.people.stranger);
    const passed = new Set(file.timeline.map(({ stage }) => stage));
    expect(progress.stages.map(({ stage }) => stage)).toEqual(stageOrder.filter((stage) => passed.has(stage)));
  });
});

test('the kinds together pass through all eight stages', async () => {
  const { rows } = await world.service.owner.query('select distinct stage from timeline');
  expect(rows.map(({ stage }) => stage).toSorted()).toEqual(Object.keys(stages).toSorted());
});
