import { mediation, type ConfirmationExclusion } from '@gongzhi/contracts/mediation';
import { departmentSystem, person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { agreed } from '../agreed.fixture.ts';
import { county, startMediation, units, type Mediation } from '../mediation.fixture.ts';
import { openZip } from '../packages/zip.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { confirmations, disputes } = mediation;
const courtClient = departmentSystem(county, [units.court]);
const policeClient = departmentSystem(county, [units.police]);
const court = '云阳县人民法院';
const soon = '2026-03-10T02:00:00Z';

async function applied(at = soon) {
  const { id, partyIds, agreementId } = await agreed(world);
  const confirmation = await world.succeed(confirmations.apply, { id, partyIds, court, courtUnitId: units.court }, world.people.mediator, at);
  return { id, agreementId, partyIds, confirmation };
}

describe('applying', () => {
  test('given a written agreement, when both sides apply, then there is a numbered letter, a package, and the court reaches the dispute', async () => {
    const { service, people } = world;
    const { id, partyIds, agreementId } = await agreed(world);
    expect(await service.call(disputes.get, { id }, { as: courtClient })).toMatchObject({ status: 404 });
    const answer = await service.call(confirmations.apply, { id, partyIds, court, courtUnitId: units.court }, { as: people.mediator, ifMatch: '*', at: soon });
    expect(answer).toMatchObject({ status: 201, body: { state: 'applied', agreementId, partyIds, letterNumber: expect.stringMatching(/^〔2026〕司确移第\d+号$/), courtUnitId: units.court, follows: null } });
    expect(await service.call(disputes.get, { id }, { as: courtClient })).toMatchObject({ status: 200, body: { version: answer.body.version } });
    expect((await service.call(confirmations.list, {}, { as: courtClient })).body.items.map((item) => item.disputeId)).toContain(id);
    expect((await service.call(confirmations.list, {}, { as: policeClient })).body.items).toEqual([]);
    expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { id, action: 'apply_for_confirmation', institution: 'court', result: 'applied', units: [units.court] } });
    const { rows } = await service.owner.query('select rule, state from clock where dispute_id = $1 order by rule', [id]);
    expect(rows).toEqual([{ rule: 'confirmation', state: 'met' }, { rule: 'court-acceptance', state: 'running' }, { rule: 'follow-up', state: 'running' }, { rule: 'mediation', state: 'met' }]);
  });

  test('the package holds the letter and the file, without accounts and what stays inside, and each part has its hash', async () => {
    const { id, confirmation } = await applied();
    const pack = await world.succeed(confirmations.pack, { id }, courtClient);
    expect(pack.sha256).toBe(confirmation.packageSha256);
    const parts = await openZip(world, pack);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining([
      '司法确认移送函.pdf', '司法确认申请书.pdf', 'forms/人民调解申请书.pdf', 'forms/人民调解受理登记表.pdf', 'forms/人民调解记录.pdf', expect.stringMatching(/^documents\/001-人民调解协议书-.+\.pdf$/),
      'records/agreement.jsonl', 'records/dispute.jsonl', 'records/party.jsonl', 'records/signature.jsonl', 'records/term.jsonl', 'records/timeline.jsonl',
    ]));
    expect(JSON.parse(parts['letter.json']!)).toMatchObject({ number: confirmation.letterNumber, court, applicants: [{ side: 1, name: '张三' }, { side: 2, name: '李四' }] });
    expect(parts['records/party.jsonl']).toContain('张三');
    expect(parts['records/party.jsonl']).not.toContain('person-party');
    for (const as of [policeClient, person('department_officer', county, { units: [units.police] })]) expect(await world.service.call(confirmations.pack, { id }, { as })).toMatchObject({ status: 404 });
  });

  test.each([
    ['oral', 'CONFIRMATION_WRITTEN_ONLY', { form: 'oral' }, {}],
    ['one side only', 'CONFIRMATION_ONE_SIDED', {}, { one: true }],
    ['a marriage', 'CONFIRMATION_EXCLUDED', { kind: 'marriage' }, {}],
    ['an adoption', 'CONFIRMATION_EXCLUDED', { kind: 'adoption' }, {}],
    ['personal status', 'CONFIRMATION_EXCLUDED', { kind: 'identity' }, {}],
    ['whose a property is', 'CONFIRMATION_EXCLUDED', { kind: 'boundary' }, { decides: ['property_right'] }],
  ] as const)('%s is refused', async (_, code, options, { one, decides = [] }: { one?: true; decides?: readonly ConfirmationExclusion[] }) => {
    const { id, partyIds } = await agreed(world, options);
    const answer = await world.service.call(confirmations.apply, { id, partyIds: one ? partyIds.slice(0, 1) : partyIds, court, decides: [...decides] }, { as: world.people.mediator, ifMatch: '*', at: soon });
    expect(answer.problem).toMatchObject({ code });
    expect(answer.problem.title).not.toContain('{');
  });

  test('once only; not by strangers to the dispute, not to a unit elsewhere, not on a stale version', async () => {
    const { service, people } = world;
    const { id, partyIds } = await applied();
    const again = { id, partyIds, court };
    expect(await service.call(confirmations.apply, again, { as: people.mediator, ifMatch: '*', at: soon })).toMatchObject({ status: 409, problem: { code: 'CONFIRMATION_APPLIED_ALREADY' } });
    expect(await service.call(confirmations.apply, again, { as: people.mediator, ifMatch: '"1"', at: soon })).toMatchObject({ status: 412 });
    expect(await service.call(confirmations.apply, again, { as: people.party, ifMatch: '*', at: soon })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
    expect(await service.call(confirmations.apply, again, { as: people.directorElsewhere, ifMatch: '*', at: soon })).toMatchObject({ status: 404 });
    const other = await agreed(world);
    await service.owner.query(`insert into unit (id, area, name) values ($1, '320585', '太仓市人民法院') on conflict do nothing`, ['0190b0b0-0000-7000-8003-000000000009']);
    const call = (input: object) => service.call(confirmations.apply, { id: other.id, partyIds: other.partyIds, court, ...input }, { as: people.mediator, ifMatch: '*', at: soon });
    expect(await call({ courtUnitId: '0190b0b0-0000-7000-8003-000000000009' })).toMatchObject({ status: 422, problem: { code: 'UNIT_NOT_IN_COUNTY', errors: [{ path: 'courtUnitId' }] } });
    expect(await call({ partyIds: [other.partyIds[0]!, randomUUID()] })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN', errors: [{ path: 'partyIds.1' }] } });
  });

  // 30 days after: an ordinary day; within the National Day holiday, made up for on Saturday 10 October; within Spring Festival; on a Saturday that is worked.
  test.each([
    ['2026-03-02T02:00:00Z', '2026-04-01'],
    ['2026-09-02T02:00:00Z', '2026-10-08'],
    ['2026-09-10T02:00:00Z', '2026-10-10'],
    ['2026-01-18T02:00:00Z', '2026-02-24'],
    ['2026-01-29T02:00:00Z', '2026-02-28'],
  ])('in effect on %s, it is taken until %s at 24:00 and refused after', async (at, lastDay) => {
    const call = async (moment: string) => {
      const { id, partyIds } = await agreed(world, { at });
      return world.service.call(confirmations.apply, { id, partyIds, court }, { as: world.people.mediator, ifMatch: '*', at: moment });
    };
    expect(await call(`${lastDay}T15:59:59Z`)).toMatchObject({ status: 201 });
    expect(await call(`${lastDay}T16:00:00Z`)).toMatchObject({ status: 409, problem: { code: 'CONFIRMATION_TOO_LATE', title: expect.stringContaining(lastDay) } });
  });
});

test('each party says whether it wishes confirmation, as long as it can be applied for, and those who mediate see who does', async () => {
  const { service, people, succeed } = world;
  const { id } = await agreed(world);
  const wish = (as: typeof people.party, wished: boolean, at = soon) => service.call(confirmations.wish, { id, wished }, { as, at });
  expect(await wish(people.party, true)).toMatchObject({ status: 200, body: { name: '张三', wishesConfirmation: true } });
  expect(await wish(people.otherParty, true)).toMatchObject({ status: 200 });
  expect((await succeed(disputes.file, { id }, people.mediator)).parties).toMatchObject([{ own: false, wishesConfirmation: true }, { wishesConfirmation: true }]);
  expect(await wish(people.otherParty, false)).toMatchObject({ status: 200, body: { wishesConfirmation: false } });
  expect((await succeed(disputes.file, { id }, people.otherParty)).parties).toMatchObject([{ own: false, wishesConfirmation: true }, { own: true, wishesConfirmation: false }]);
  expect(await wish(people.otherParty, true, '2026-06-10T02:00:00Z')).toMatchObject({ status: 409, problem: { code: 'CONFIRMATION_TOO_LATE' } });
  expect(await wish(people.stranger, true)).toMatchObject({ status: 404 });
  const oral = await agreed(world, { form: 'oral' });
  expect(await service.call(confirmations.wish, { id: oral.id, wished: true }, { as: people.party, at: soon })).toMatchObject({ status: 409, problem: { code: 'CONFIRMATION_WRITTEN_ONLY' } });
});

describe("the court's answer", () => {
  test('accepted within 3 days, extended once by 10, confirmed: enforceable', async () => {
    const { service } = world;
    const { id } = await applied();
    const as = { as: courtClient, ifMatch: '*' };
    const accepted = await service.call(confirmations.recordAcceptance, { id, result: 'accepted', caseNumber: '（2026）渝0235诉前调确12号' }, { ...as, at: '2026-03-12T02:00:00Z' , idempotencyKey: randomUUID() });
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted', caseNumber: '（2026）渝0235诉前调确12号' } });
    expect((await service.call(disputes.get, { id }, { as: courtClient })).body.dueAt).toBe('2026-03-27T16:00:00.000Z');
    const extend = () => service.call(confirmations.extendRuling, { id, reason: '需要补充材料' }, { ...as, at: '2026-03-20T02:00:00Z', idempotencyKey: randomUUID() });
    expect(await extend()).toMatchObject({ status: 200, body: { extended: true } });
    // 26 days; 6 April is a holiday and so the 7th.
    const { rows } = await service.owner.query(`select due_at from clock where dispute_id = $1 and rule = 'court-ruling'`, [id]);
    expect(rows).toEqual([{ due_at: new Date('2026-04-07T16:00:00.000Z') }]);
    expect(await extend()).toMatchObject({ status: 409, problem: { code: 'RULING_EXTENDED_ALREADY' } });
    const ruled = await service.call(confirmations.recordRuling, { id, result: 'confirmed', caseNumber: '（2026）渝0235诉前调确12号' }, { ...as, at: '2026-03-30T02:00:00Z', idempotencyKey: randomUUID() });
    expect(ruled.body).toMatchObject({ state: 'confirmed', follows: { 'zh-CN': expect.stringContaining('强制执行'), en: expect.stringContaining('enforcement') } });
    expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { id, action: 'record_ruling', institution: 'court', result: 'confirmed' } });
    expect(await service.call(confirmations.recordRuling, { id, result: 'confirmed', caseNumber: '（2026）12号' }, { ...as, idempotencyKey: randomUUID() })).toMatchObject({ status: 409, problem: { code: 'CONFIRMATION_NOT_IN_STATE' } });
  });

  test('not accepted, or rejected: the centre records it from paper with the reason, and the parties are told what is open to them', async () => {
    const { service, people, succeed } = world;
    const first = await applied();
    expect(await service.call(confirmations.recordAcceptance, { id: first.id, result: 'refused' }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'reason' }] } });
    expect(await succeed(confirmations.recordAcceptance, { id: first.id, result: 'refused', reason: '不属于本院管辖' }, people.clerk)).toMatchObject({ state: 'refused', follows: { en: expect.stringContaining('sue') } });
    const { rows } = await service.owner.query(`select rule, state from clock where dispute_id = $1 and rule like 'court-%'`, [first.id]);
    expect(rows).toEqual([{ rule: 'court-acceptance', state: 'missed' }]);
    const second = await applied();
    // Accepted and ruled on at once.
    expect(await succeed(confirmations.recordRuling, { id: second.id, result: 'rejected', caseNumber: '（2026）13号', reason: '内容不明确' }, people.clerk, soon)).toMatchObject({ state: 'rejected', answeredAt: new Date(soon).toISOString(), follows: { en: expect.stringContaining('mediation') } });
    expect(await succeed(confirmations.get, { id: second.id }, people.party)).toMatchObject({ state: 'rejected', reason: '内容不明确' });
  });

  test('rejected, the parties change the agreement and apply for the new one', async () => {
    const { service, people, succeed } = world;
    const { id, partyIds, agreementId } = await applied();
    const content = { id, facts: '双方重新确认以旧墙根为界', terms: [{ debtorId: partyIds[0]!, creditorId: partyIds[1]!, what: '赔偿', amount: 400_000, dueOn: '2026-05-01' }] };
    const later = '2026-03-20T02:00:00Z';
    expect(await service.call(mediation.agreements.draft, content, { as: people.mediator, ifMatch: '*', at: later })).toMatchObject({ status: 409, problem: { code: 'AGREEMENT_IN_EFFECT' } });
    await succeed(confirmations.recordRuling, { id, result: 'rejected', caseNumber: '（2026）14号', reason: '内容不明确' }, people.clerk, soon);
    const { sha256 } = await succeed(mediation.agreements.draft, content, people.mediator, later);
    expect(await succeed(confirmations.get, { id }, people.party)).toMatchObject({ state: 'rejected', agreementId });
    for (const as of [people.party, people.otherParty, people.mediator]) await succeed(mediation.agreements.sign, { id, sha256 }, as, later);
    const changed = await succeed(mediation.agreements.seal, { id, sha256 }, people.clerk, later);
    expect(await succeed(disputes.get, { id }, people.party)).toMatchObject({ status: 'agreed' });
    expect(await succeed(confirmations.apply, { id, partyIds, court }, people.mediator, '2026-04-20T02:00:00Z')).toMatchObject({ state: 'applied', agreementId: changed.id });
    expect(changed.id).not.toBe(agreementId);
  });

  test('any side withdraws before the ruling, and nothing waits for the court any more', async () => {
    const { service, people, succeed } = world;
    const { id } = await applied();
    expect(await service.call(confirmations.withdraw, { id }, { as: people.stranger, ifMatch: '*' })).toMatchObject({ status: 404 });
    expect(await succeed(confirmations.withdraw, { id, reason: '双方另行商定' }, people.otherParty, soon)).toMatchObject({ state: 'withdrawn', follows: { en: expect.stringContaining('still binds') } });
    expect((await service.owner.query(`select 1 from clock where dispute_id = $1 and rule like 'court-%' and state = 'running'`, [id])).rowCount).toBe(0);
    expect(await service.call(confirmations.recordAcceptance, { id, result: 'accepted', caseNumber: '（2026）9号' }, { as: courtClient, ifMatch: '*', idempotencyKey: randomUUID() })).toMatchObject({ status: 409, problem: { code: 'CONFIRMATION_NOT_IN_STATE' } });
  });

  test('another institution that shares in the dispute does not answer for the court', async () => {
    const { service } = world;
    const { id } = await applied();
    await service.owner.query('update dispute set involved_units = involved_units || $2::uuid where id = $1', [id, units.police]);
    const answer = { id, result: 'accepted', caseNumber: '（2026）1号' } as const;
    expect(await service.call(confirmations.recordAcceptance, answer, { as: policeClient, ifMatch: '*', idempotencyKey: randomUUID() })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
    expect(await service.call(confirmations.recordAcceptance, answer, { as: courtClient, ifMatch: '"1"', idempotencyKey: randomUUID() })).toMatchObject({ status: 412 });
  });
});
