import { mediation, type Agreement } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mediators, startMediation, type Mediation } from '../mediation.fixture.ts';
import { agreementsIn } from './agreements.fixture.ts';
import { addScan } from './scan.fixture.ts';

let world: Mediation;
let given: ReturnType<typeof agreementsIn>;
beforeAll(async () => {
  world = await startMediation();
  given = agreementsIn(world);
});
afterAll(() => world?.service.close());

const { agreements, disputes } = mediation;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const signers = ['party', 'otherParty', 'mediator', 'seal'] as const;
const orders = <T>(items: readonly T[]): T[][] => (items.length === 0 ? [[]] : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest])));

test('given a mediator in charge, when an agreement is drafted, then it says who does what until when, and what is signed is the hash of those words', async () => {
  const agreement = await given.drafted();
  expect(agreement).toMatchObject({ form: 'written', state: 'draft', draft: 1, number: null, effectiveAt: null, terms: [{ number: 1, amount: 1_250_000, performed: 0, state: 'open' }, { number: 2, amount: null, creditorId: null }] });
  expect(agreement.sha256).toBe(hash(agreement.text));
  expect(agreement.text).toContain('1. 李四向张三：支付院墙修缮补偿款；人民币12,500.00元（壹万贰仟伍佰元整）；');
  expect(agreement.missing).toEqual({ partyIds: [agreement.terms[1]!.debtorId, agreement.terms[0]!.debtorId], mediator: true, seal: true });
});

test('given no mediator in charge, then nothing is drafted or recorded', async () => {
  const { service, people } = world;
  const id = await world.given.proposed();
  for (const operation of [agreements.draft, agreements.recordOral]) {
    expect(await service.call(operation, await given.told(id), { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: expect.stringMatching(/^(MEDIATOR_NEEDED|DISPUTE_NOT_IN_STATUS)$/) } });
  }
});

test('terms name parties of the dispute, a debtor and another creditor, and a day to come', async () => {
  const { service, people } = world;
  const told = await given.told(await world.given.inCharge());
  const [payment] = told.terms;
  const refused = async (term: object): Promise<unknown> => (await service.call(agreements.draft, { ...told, terms: [{ ...payment!, ...term }] }, { as: people.mediator, ifMatch: '*' })).problem;
  expect(await refused({ debtorId: mediators.lead })).toMatchObject({ code: 'PARTY_NOT_OF_DISPUTE', errors: [{ path: 'terms.0.debtorId' }] });
  expect(await refused({ creditorId: payment!.debtorId })).toMatchObject({ code: 'DEBTOR_IS_CREDITOR', errors: [{ path: 'terms.0.creditorId' }] });
  expect(await refused({ dueOn: '2026-01-01' })).toMatchObject({ code: 'DUE_DAY_PAST', errors: [{ path: 'terms.0.dueOn' }] });
  expect(await refused({ amount: 0 })).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'terms.0.amount' }] });
});

test.each(orders(signers))('signed in the order %s, %s, %s, %s it takes effect with the last signature and not before', async (...order) => {
  const { service, succeed, people } = world;
  const draft = await given.drafted();
  const sign = given.signatures(draft);
  for (const signer of order.slice(0, -1)) expect(await sign[signer]()).toMatchObject({ state: 'draft', number: null });
  const agreement = await sign[order.at(-1)!]();
  expect(agreement).toMatchObject({ state: 'in_effect', number: expect.stringMatching(/^双江街道人调字〔\d{4}〕\d{3,}号$/), missing: { partyIds: [], mediator: false, seal: false }, documentSha256: expect.any(String) });
  expect(agreement.signatures.map(({ sha256 }) => sha256)).toEqual(Array(4).fill(draft.sha256));
  expect(await succeed(disputes.get, { id: draft.disputeId }, people.party)).toMatchObject({ status: 'agreed', settledAt: agreement.effectiveAt, outcome: `达成调解协议（${agreement.number}）` });
  const { rows } = await service.owner.query('select rule, state from clock where dispute_id = $1 and state = $2', [draft.disputeId, 'running']);
  expect(rows.map(({ rule }) => rule)).toContain('confirmation');
  const told = (await service.events('mediation.disputes.progressed.v1')).filter(({ data }) => data['id'] === draft.disputeId && data['action'] === 'conclude_agreement');
  expect(told).toMatchObject([{ data: { status: 'agreed', form: 'written' } }]);
  expect(JSON.stringify(await service.events())).not.toMatch(/张三|李四|院墙|谭志华/);
});

test('what was not read is not signed: another hash, a text that changed since', async () => {
  const { service, people, succeed } = world;
  const first = await given.drafted();
  const id = first.disputeId;
  expect(await service.call(agreements.sign, { id, sha256: hash('anything else') }, { as: people.party })).toMatchObject({ status: 409, problem: { code: 'AGREEMENT_CHANGED' } });
  const second = await succeed(agreements.redraft, { ...(await given.told(id)), facts: '另有说法。' }, people.mediator);
  expect(await service.call(agreements.sign, { id, sha256: first.sha256 }, { as: people.party })).toMatchObject({ status: 409, problem: { code: 'AGREEMENT_CHANGED' } });
  expect(await succeed(agreements.sign, { id, sha256: second.sha256 }, people.party)).toMatchObject({ signatures: [{ role: 'party', sha256: second.sha256 }] });
});

test('a redraft says the same in a new version: signatures on the one before lapse and stay on record with it', async () => {
  const { people, succeed } = world;
  const first = await given.drafted();
  const before = given.signatures(first);
  await before.party();
  await before.otherParty();
  await before.mediator();
  const second = await succeed(agreements.redraft, await given.told(first.disputeId), people.mediator);
  expect(second).toMatchObject({ draft: 2, state: 'draft', signatures: [], missing: { mediator: true, seal: true } });
  expect(second.sha256).not.toBe(first.sha256);
  expect(await given.signatures(second).seal()).toMatchObject({ state: 'draft' });
  expect(await succeed(agreements.get, { id: first.disputeId, draft: 1 }, people.party)).toMatchObject({ state: 'superseded', signatures: [{}, {}, {}] });
  expect(await succeed(agreements.get, { id: first.disputeId }, people.party)).toMatchObject({ draft: 2 });
});

test('nobody signs twice, and nobody for another', async () => {
  const { service, people, succeed } = world;
  const draft = await given.drafted();
  const { disputeId: id, sha256 } = draft;
  const sign = given.signatures(draft);
  await Promise.all([sign.party(), sign.seal(), sign.mediator()]);
  for (const as of [people.party, people.mediator]) expect(await service.call(agreements.sign, { id, sha256 }, { as })).toMatchObject({ status: 409, problem: { code: 'SIGNED_ALREADY' } });
  expect(await service.call(agreements.seal, { id, sha256 }, { as: people.director })).toMatchObject({ status: 409, problem: { code: 'SIGNED_ALREADY' } });
  expect(await service.call(agreements.sign, { id, sha256, partyId: draft.missing.partyIds[0]! }, { as: people.otherParty })).toMatchObject({ status: 422, problem: { code: 'SIGNER_UNKNOWN' } });
  expect(await service.call(agreements.sign, { id, sha256 }, { as: people.clerk })).toMatchObject({ status: 422, problem: { code: 'SIGNER_UNKNOWN' } });
  expect(await service.call(agreements.sign, { id, sha256 }, { as: people.stranger })).toMatchObject({ status: 404 });
  await sign.otherParty();
  // What can no longer be done is not offered either.
  expect((await service.call(disputes.get, { id }, { as: people.mediator })).body.actions).not.toEqual(expect.arrayContaining(['draft_agreement']));
  expect((await service.call(disputes.get, { id }, { as: people.otherParty })).body.actions).not.toEqual(expect.arrayContaining(['sign_agreement']));
  expect(await service.call(agreements.recordOral, await given.told(id), { as: people.mediator, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'AGREEMENT_IN_EFFECT' } });
  expect(await service.call(agreements.sign, { id, sha256 }, { as: people.otherParty })).toMatchObject({ status: 409, problem: { code: 'AGREEMENT_IN_EFFECT' } });
  expect(await service.call(agreements.redraft, await given.told(id), { as: people.mediator, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'AGREEMENT_IN_EFFECT' } });
  expect(await succeed(agreements.get, { id }, people.otherParty)).toMatchObject({ state: 'in_effect' });
});

test('two signatures of one party at the same moment are one', async () => {
  const { service, people } = world;
  const { disputeId: id, sha256 } = await given.drafted();
  const answers = await Promise.all([1, 2, 3].map(() => service.call(agreements.sign, { id, sha256 }, { as: people.party })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('signed on paper: one scan for the parties, the mediator and the seal', async () => {
  const { service, people, succeed } = world;
  const draft = await given.drafted();
  const { disputeId: id, sha256, missing } = draft;
  const fileId = await addScan(world, id);
  const paper = { id, sha256, fileId, partyIds: [...missing.partyIds], mediatorIds: [mediators.lead], sealed: true };
  const refused = async (more: object): Promise<unknown> => (await service.call(agreements.signOnPaper, { ...paper, ...more }, { as: people.mediator })).problem;
  expect(await refused({ fileId: mediators.lead })).toMatchObject({ code: 'SCAN_UNKNOWN' });
  expect(await refused({ partyIds: [mediators.lead] })).toMatchObject({ code: 'SIGNER_UNKNOWN', errors: [{ path: 'partyIds.0' }] });
  expect(await refused({ mediatorIds: [mediators.county] })).toMatchObject({ code: 'SIGNER_UNKNOWN', errors: [{ path: 'mediatorIds.0' }] });
  expect(await refused({ partyIds: [], mediatorIds: [], sealed: false })).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'partyIds' }] });
  expect(await service.call(agreements.signOnPaper, paper, { as: people.party })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
  const agreement = await succeed(agreements.signOnPaper, paper, people.mediator);
  expect(agreement).toMatchObject({ state: 'in_effect', signatures: Array(4).fill({ form: 'paper', fileId }) });
});

test('a party who comes after the draft is in no text: it is drafted anew before anybody signs', async () => {
  const { service, people, succeed } = world;
  const draft = await given.drafted();
  const { disputeId: id, sha256 } = draft;
  await given.signatures(draft).party();
  await succeed(mediation.parties.add, { id, side: 2, kind: 'person', name: '王五', willingness: 'willing' }, people.mediator);
  expect(await service.call(agreements.sign, { id, sha256 }, { as: people.otherParty })).toMatchObject({ status: 409, problem: { code: 'AGREEMENT_OUT_OF_DATE' } });
  const second = await succeed(agreements.redraft, await given.told(id), people.mediator);
  expect(second.text).toContain('第2方 王五');
  expect(second.missing.partyIds).toHaveLength(3);
});

test('an oral agreement takes effect on the day all agreed, without signatures; a draft lapses', async () => {
  const { service, people, succeed } = world;
  const at = '2026-03-10T02:00:00Z';
  const draft = await given.drafted({}, '2026-03-02T02:00:00Z');
  const oral = { ...(await given.told(draft.disputeId, { from: '2026-03-05' })), agreedOn: '2026-03-05' };
  for (const agreedOn of ['2026-03-11', '2026-03-01']) {
    expect(await service.call(agreements.recordOral, { ...oral, agreedOn }, { as: people.mediator, ifMatch: '*', at })).toMatchObject({ status: 422, problem: { code: 'AGREED_DAY_WRONG', errors: [{ path: 'agreedOn' }] } });
  }
  expect(await service.call(agreements.recordOral, oral, { as: people.party, ifMatch: '*', at })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
  const agreement = await succeed(agreements.recordOral, oral, people.mediator, at);
  expect(agreement).toMatchObject({ form: 'oral', state: 'in_effect', effectiveAt: '2026-03-05T15:59:59.999Z', signatures: [], missing: { partyIds: [], mediator: false, seal: false } });
  const dispute = await succeed(disputes.get, { id: draft.disputeId }, people.party);
  expect(dispute).toMatchObject({ status: 'agreed', settledAt: '2026-03-05T15:59:59.999Z', outcome: expect.stringMatching(/^达成口头调解协议/) });
  const { rows } = await service.owner.query("select rule, due_at from clock where dispute_id = $1 and state = 'running'", [draft.disputeId]);
  // The 30th day after 5 March is 4 April 2026, a holiday (清明节, to the 6th): the 7th.
  // The court confirms what is in writing, so no time to apply runs.
  expect(rows).toEqual([{ rule: 'follow-up', due_at: new Date('2026-04-07T16:00:00.000Z') }]);
});

test('what was agreed by word of mouth is put in writing for the court, as long as nothing of it is performed', async () => {
  const { service, people, succeed } = world;
  const oral = await succeed(agreements.recordOral, await given.told(await world.given.inCharge()), people.mediator);
  const id = oral.disputeId;
  expect(await service.call(agreements.recordOral, await given.told(id), { as: people.mediator, ifMatch: '*' })).toMatchObject({ status: 409 });
  const draft = await succeed(agreements.draft, await given.told(id), people.mediator);
  expect(draft).toMatchObject({ form: 'written', state: 'draft', draft: 2 });
  const { party, otherParty, mediator, seal } = given.signatures(draft);
  for (const sign of [party, otherParty, mediator]) await sign();
  expect(await seal()).toMatchObject({ form: 'written', state: 'in_effect' });
  expect(await succeed(agreements.get, { id, draft: 1 }, people.party)).toMatchObject({ form: 'oral', state: 'superseded' });
  expect(await succeed(disputes.get, { id }, people.party)).toMatchObject({ status: 'agreed', settledAt: oral.effectiveAt });
  const { rows } = await service.owner.query("select rule from clock where dispute_id = $1 and state = 'running' order by rule", [id]);
  expect(rows.map(({ rule }) => rule)).toEqual(['confirmation', 'follow-up']);
  expect(await service.call(agreements.draft, await given.told(id), { as: people.mediator, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'AGREEMENT_IN_EFFECT' } });

  const performed = (await succeed(agreements.recordOral, await given.told(await world.given.inCharge()), people.mediator)).disputeId;
  await succeed(mediation.performances.record, { id: performed, term: 1, amount: 1 }, people.party);
  expect(await service.call(agreements.draft, await given.told(performed), { as: people.mediator, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'PERFORMANCE_BEGUN' } });
});

test('twenty at once: numbers without a gap, each year from 1, none twice', async () => {
  const at = '2028-02-03T02:00:00Z';
  const drafts: Agreement[] = [];
  for (let index = 0; index < 20; index += 1) drafts.push(await given.drafted({}, at));
  for (const draft of drafts) {
    const { party, otherParty, mediator } = given.signatures(draft, at);
    await party();
    await otherParty();
    await mediator();
  }
  const sealed = await Promise.all(drafts.map((draft) => given.signatures(draft, at).seal()));
  expect(sealed.map(({ number }) => number).sort()).toEqual(Array.from({ length: 20 }, (_, index) => `双江街道人调字〔2028〕${String(index + 1).padStart(3, '0')}号`));
}, 60_000);
