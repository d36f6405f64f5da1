import { casework } from '@gongzhi/contracts/casework';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, village, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { matters } = casework;
const at = '2026-03-02T01:00:00Z';
const canaries = { title: '金丝雀标题', description: '金丝雀内容', place: '金丝雀路7号', reporter: { name: '金丝雀甲', contact: '13912345678' }, principal: { name: '金丝雀乙', contact: '13987654321' } };

describe('progress in public', () => {
  test('given a matter full of personal data at any stage, then anyone with the code sees stage and dates, and nothing else', async () => {
    const { id, code } = await world.succeed(matters.open, { kind: 'dispute', channel: 'window', relation: 'on_behalf', area: village, ...canaries }, world.people.clerk, at);
    const look = async () => {
      const { status, body } = await world.service.call(matters.progress, { code });
      expect(status).toBe(200);
      expect(Object.keys(body).toSorted()).toEqual(['code', 'dueAt', 'endedAt', 'receivedAt', 'stage', 'stages']);
      const said = JSON.stringify(body);
      expect(said).not.toMatch(/金丝雀|139|person-|0190a0a0/);
      expect(said).not.toContain(id);
      return body;
    };
    expect(await look()).toMatchObject({ code, stage: 'acceptance', receivedAt: '2026-03-02T01:00:00.000Z', dueAt: expect.any(String), endedAt: null });
    await world.succeed(matters.accept, { id }, world.people.clerk, at);
    await world.succeed(matters.triage, { id, category: 'dispute.family', note: '金丝雀' }, world.people.clerk, at);
    await world.succeed(matters.sendToMediation, { id, unitId: units.mediation, note: '金丝雀' }, world.people.clerk, at);
    expect(await look()).toMatchObject({ stage: 'mediation' });
    await world.succeed(matters.recordMediation, { id, outcome: 'agreed', note: '金丝雀协议' }, world.people.mediator, '2026-03-09T01:00:00Z');
    await world.succeed(matters.rate, { id, rating: 5, comment: '金丝雀' }, world.people.clerk, '2026-03-10T01:00:00Z');
    await world.succeed(matters.close, { id, note: '金丝雀' }, world.people.clerk, '2026-03-11T01:00:00Z');
    await world.succeed(matters.archive, { id }, world.people.clerk, '2026-03-12T01:00:00Z');
    const { stages, ...head } = await look();
    expect(head).toMatchObject({ stage: 'archiving', dueAt: null, endedAt: '2026-03-11T01:00:00.000Z' });
    expect(stages.map(({ stage }) => stage)).toEqual(['acceptance', 'triage', 'mediation', 'completion', 'follow_up', 'archiving']);
    expect(stages[0]!.label).toEqual({ 'zh-CN': '统一受理', en: 'Unified acceptance' });
  });

  test('the code is understood as people write it', async () => {
    const { body } = await world.service.call(matters.get, { id: await world.given.received() }, { as: world.people.reporter });
    for (const written of [body.code.toLowerCase(), printTrackingCode(body.code), ` ${body.code.replaceAll('0', 'O')}`]) {
      expect(await world.service.call(matters.progress, { code: written })).toMatchObject({ status: 200, body: { code: body.code } });
    }
  });

  test('a mistyped code and one nobody has are told apart, in the caller’s language; neither says more', async () => {
    const { body } = await world.service.call(matters.get, { id: await world.given.received() }, { as: world.people.reporter });
    const mistyped = body.code.slice(0, -1) + (body.code.endsWith('A') ? 'B' : 'A');
    for (const code of [mistyped, 'hello', '1', "GZ' or 1=1"]) {
      const refused = await world.service.call(matters.progress, { code }, { language: 'en' });
      expect(refused).toMatchObject({ status: 404, problem: { code: 'CODE_MALFORMED', title: expect.stringContaining('please check it') } });
      expect((await world.service.call(matters.progress, { code }, { language: 'zh-CN' })).problem.title).toContain('编号有误');
    }
    await world.service.owner.query(`update matter set code = code || 'x' where id = $1`, [body.id]);
    expect(await world.service.call(matters.progress, { code: body.code })).toMatchObject({ status: 404, problem: { code: 'CODE_UNKNOWN' } });
  });
});
