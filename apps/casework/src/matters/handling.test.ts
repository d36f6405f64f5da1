import { casework } from '@gongzhi/contracts/casework';
import { departmentSystem } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { matters } = casework;
const at = '2026-03-02T01:00:00Z';
const lastEvent = async (id: string) => (await world.service.events('casework.matters.progressed.v1')).findLast(({ data }) => data['id'] === id)!.data;
const fileFor = async (id: string, who: 'reporter' | 'officer' | 'clerk') => world.succeed(matters.file, { id }, world.people[who]);

describe('claiming and handing back', () => {
  test('an officer claims it from the inbox, the claim clock stops; a second claim is told so; handed back it can be claimed again', async () => {
    const id = await world.given.routed('need', at);
    expect(await world.succeed(matters.claim, { id }, world.people.officer, '2026-03-02T02:00:00Z')).toMatchObject({ status: 'handling', handlerId: world.people.officer.id });
    const { clocks } = await fileFor(id, 'clerk');
    expect(clocks.find(({ rule }) => rule === 'claim')).toMatchObject({ state: 'met', stoppedAt: '2026-03-02T02:00:00.000Z' });
    expect(await world.service.call(matters.handBack, { id, note: '出差' }, { as: world.people.clerk, ifMatch: '*' })).toMatchObject({ status: 403 });
    expect(await world.succeed(matters.handBack, { id, note: '出差' }, world.people.officer)).toMatchObject({ status: 'routed', handlerId: null });
    expect(await world.succeed(matters.claim, { id }, world.people.colleague)).toMatchObject({ handlerId: world.people.colleague.id });
  });

  test('given ten claims at once, then one has it and the others are told so', async () => {
    const id = await world.given.routed('need', at);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => world.service.call(matters.claim, { id }, { as: n % 2 ? world.people.officer : world.people.colleague, ifMatch: '*' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect((await fileFor(id, 'clerk')).timeline.filter(({ action }) => action === 'claim')).toHaveLength(1);
  });

  test('a department system works for its unit', async () => {
    const id = await world.given.routed('need', at);
    const system = departmentSystem('500235', [units.housing]);
    expect(await world.service.call(matters.claim, { id }, { as: system, ifMatch: '*' })).toMatchObject({ status: 428, problem: { code: 'IDEMPOTENCY_KEY_REQUIRED' } });
    const claim = () => world.service.call(matters.claim, { id }, { as: system, ifMatch: '*', idempotencyKey: 'claim-1' });
    const first = await claim();
    expect(first).toMatchObject({ status: 200, body: { handlerId: system.id } });
    expect(await claim()).toEqual(first);
  });
});

describe('progress notes and files', () => {
  test('a note for the staff stays among them; one for the reporter is read by them', async () => {
    const id = await world.given.handling('need', at);
    const note = (text: string, audience?: 'reporter') => world.succeed(matters.recordProgress, { id, note: text, ...(audience ? { audience } : {}) }, world.people.officer);
    await note('住户情绪激动，注意方式');
    await note('周三上门维修', 'reporter');
    const seen = (await fileFor(id, 'reporter')).timeline;
    expect(seen.map((entry) => entry.note)).toContain('周三上门维修');
    expect(JSON.stringify(seen)).not.toContain('情绪激动');
    expect(seen.map(({ action }) => action)).toEqual(['open', 'accept', 'triage', 'route', 'claim', 'record_progress']);
    expect((await fileFor(id, 'officer')).timeline.map((entry) => entry.note)).toContain('住户情绪激动，注意方式');
    expect(await world.service.call(matters.recordProgress, { id, note: 'x' }, { as: world.people.mediator })).toMatchObject({ status: 200 });
    expect(await world.service.call(matters.recordProgress, { id, note: 'x' }, { as: world.people.officerElsewhere })).toMatchObject({ status: 404 });
    expect(await world.service.call(matters.recordProgress, { id, note: 'x' }, { as: world.people.clerk })).toMatchObject({ status: 403 });
  });

  test('files: the reporter sees theirs and those meant for them; others get 404 for the rest', async () => {
    const id = await world.given.handling('need', at);
    const file = await world.service.engine.files.put({ name: '照片.png', mediaType: 'image/png', content: Buffer.from('png') });
    const own = await world.succeed(matters.attach, { id, file }, world.people.reporter);
    const internal = await world.succeed(matters.attach, { id, file }, world.people.officer);
    const shared = await world.succeed(matters.attach, { id, file, audience: 'reporter' }, world.people.officer);
    expect([own.internal, internal.internal, shared.internal]).toEqual([false, true, false]);
    expect((await fileFor(id, 'reporter')).attachments.map((attachment) => attachment.id)).toEqual([own.id, shared.id]);
    expect((await fileFor(id, 'officer')).attachments).toHaveLength(3);

    const download = (attachmentId: string, as: typeof world.people.reporter) => world.service.call(matters.download, { id, attachmentId }, { as });
    expect(await download(shared.id, world.people.reporter)).toMatchObject({ status: 200, body: { key: file.key, name: '照片.png', sha256: file.sha256 } });
    expect(await download(internal.id, world.people.reporter)).toMatchObject({ status: 404 });
    expect(await download(internal.id, world.people.officer)).toMatchObject({ status: 200 });
    expect(await download(own.id, world.people.stranger)).toMatchObject({ status: 404 });
    const other = await world.given.handling('need', at);
    expect(await world.service.call(matters.download, { id: other, attachmentId: own.id }, { as: world.people.officer })).toMatchObject({ status: 404 });
    expect(await world.service.call(matters.attach, { id, file }, { as: world.people.stranger })).toMatchObject({ status: 404 });
    expect(await world.service.call(matters.attach, { id: await world.given.closed(), file }, { as: world.people.officer })).toMatchObject({ status: 409 });
  });
});

describe('the answer', () => {
  test('in time or not, the event says so; the clocks stop; the reporter reads it', async () => {
    const inTime = await world.given.answered('complaint', at);
    expect(await lastEvent(inTime)).toMatchObject({ action: 'answer', status: 'answered', onTime: true });
    const late = await world.given.handling('complaint', at);
    const answered = await world.succeed(matters.answer, { id: late, answer: '已责令整改' }, world.people.officer, '2026-04-02T01:00:00Z');
    expect(answered).toMatchObject({ stage: 'completion', answer: '已责令整改', answeredAt: '2026-04-02T01:00:00.000Z', dueAt: null });
    expect(await lastEvent(late)).toMatchObject({ onTime: false });
    const file = await fileFor(late, 'reporter');
    expect(file.timeline.at(-1)!.note).toBe('已责令整改');
    expect(file.clocks.find(({ kind }) => kind === 'statutory')).toMatchObject({ rule: 'answer.complaint', state: 'missed', source: { en: 'Service standard of the platform' } });
  });
});

describe('mediation', () => {
  const send = (id: string, input: object = {}) => world.service.call(matters.sendToMediation, { id, ...input }, { as: world.people.clerk, ifMatch: '*' });
  const outcome = (id: string, result: 'agreed' | 'failed', as = world.people.mediator) =>
    world.service.call(matters.recordMediation, { id, outcome: result, note: '双方约定各付一半' }, { as, ifMatch: '*', at: '2026-03-10T01:00:00Z' });

  test('an agreement answers the matter', async () => {
    const id = await world.given.triaged('dispute', at);
    expect(await send(id)).toMatchObject({ status: 400, problem: { errors: [{ path: 'unitId', code: 'required' }] } });
    expect(await send(id, { unitId: units.closed })).toMatchObject({ status: 422, problem: { code: 'UNIT_UNKNOWN' } });
    expect(await send(id, { unitId: units.mediation })).toMatchObject({ status: 200, body: { status: 'in_mediation', stage: 'mediation', unitId: units.mediation } });
    expect(await lastEvent(id)).toMatchObject({ service: 'mediation' });
    expect(await world.service.call(matters.get, { id }, { as: world.people.mediator })).toMatchObject({ status: 200, body: { actions: expect.arrayContaining(['mediation_agreed', 'mediation_failed']) } });
    expect(await outcome(id, 'agreed', world.people.officer)).toMatchObject({ status: 403 });
    expect(await outcome(id, 'agreed')).toMatchObject({ status: 200, body: { status: 'answered', answer: '双方约定各付一半' } });
    expect(await lastEvent(id)).toMatchObject({ action: 'mediation_agreed', onTime: true });
    expect(await outcome(id, 'agreed')).toMatchObject({ status: 409, problem: { code: 'MATTER_NOT_IN_STATUS' } });
  });

  test('a failure brings it back to the owning unit, whose clock to claim runs anew', async () => {
    const id = await world.given.handling('dispute', at);
    await world.succeed(matters.sendToMediation, { id, unitId: units.mediation, note: '转调解' }, world.people.officer, at);
    expect(await outcome(id, 'failed')).toMatchObject({ status: 200, body: { status: 'routed', unitId: units.housing, handlerId: null } });
    expect((await fileFor(id, 'reporter')).timeline.at(-1)).toMatchObject({ action: 'mediation_failed', note: '双方约定各付一半' });
    expect((await fileFor(id, 'clerk')).clocks.filter(({ rule, state }) => rule === 'claim' && state === 'running')).toHaveLength(1);
  });
});

describe('what can be done now', () => {
  test('is told with the matter, per person', async () => {
    const id = await world.given.handling('need', at);
    const actionsOf = async (who: 'reporter' | 'officer' | 'clerk') => (await world.succeed(matters.get, { id }, world.people[who])).actions;
    expect(await actionsOf('reporter')).toEqual(['add_material', 'withdraw']);
    expect(await actionsOf('officer')).toEqual(expect.arrayContaining(['hand_back', 'answer', 'record_progress', 'ask_reporter']));
    expect(await actionsOf('clerk')).not.toContain('answer');
  });
});
