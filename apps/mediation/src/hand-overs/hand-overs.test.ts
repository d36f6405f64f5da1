import { mediation } from '@gongzhi/contracts/mediation';
import { departmentSystem } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { agreed } from '../agreed.fixture.ts';
import { centres, county, startMediation, units, village, type Mediation } from '../mediation.fixture.ts';
import { openZip } from '../packages/zip.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { handOvers, disputes } = mediation;
const courtClient = departmentSystem(county, [units.court]);
const policeClient = departmentSystem(county, [units.police]);
const fromCourt = { institution: 'court' as const, number: '（2026）渝0235引调7号', reason: '诉前委派调解', kind: 'money' as const, title: '欠款纠纷', facts: '工程款两年未付', areas: [village] };
const by = (as: typeof courtClient) => ({ as, ifMatch: '*', idempotencyKey: randomUUID() });
const idsFor = async (as: typeof courtClient): Promise<string[]> => (await world.service.call(handOvers.list, { limit: 100 }, { as })).body.items.map(({ id }) => id);

describe('out', () => {
  test('given a dispute, when it is handed to the police, then they reach it with a package, give a receipt and tell the result; the court sees nothing', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.inCharge();
    const sent = await succeed(handOvers.send, { id, institution: 'police', unitId: units.police, reason: '涉嫌故意伤害，请核查' }, people.mediator, '2026-03-02T02:00:00Z');
    expect(sent).toMatchObject({ direction: 'out', state: 'sent', number: expect.stringMatching(/^〔2026〕对接移第\d+号$/), receiptNumber: null });
    expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { id, institution: 'police', direction: 'out', units: [units.police] } });
    expect([await idsFor(policeClient), await idsFor(courtClient)]).toEqual([[sent.id], []]);
    // Nor does the institution read what stays among those who mediate.
    expect((await succeed(disputes.timeline, { id }, policeClient)).items.map(({ action }) => action)).not.toContain('hand_over');
    const one = { id, handOverId: sent.id };
    const parts = await openZip(world, await succeed(handOvers.pack, one, policeClient));
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['矛盾纠纷对接移送函.pdf', 'forms/人民调解受理登记表.pdf']));
    expect(JSON.parse(parts['letter.json']!)).toMatchObject({ number: sent.number, unit: '云阳县公安局', institution: 'police' });
    expect(parts['records/dispute.jsonl']).toContain('宅基地边界纠纷');
    for (const as of [courtClient, people.stranger]) expect([403, 404]).toContain((await service.call(handOvers.pack, one, { as })).status);
    expect(await service.call(handOvers.receive, one, by(policeClient))).toMatchObject({ status: 400, problem: { errors: [{ path: 'receiptNumber' }] } });
    expect(await service.call(handOvers.receive, { ...one, receiptNumber: '云公收〔2026〕8号' }, by(policeClient))).toMatchObject({ status: 200, body: { state: 'received', receiptNumber: '云公收〔2026〕8号' } });
    expect(await service.call(handOvers.recordResult, { ...one, result: 'resolved', words: '双方已和解' }, by(policeClient))).toMatchObject({ status: 200, body: { state: 'resolved', result: '双方已和解' } });
    expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { id, action: 'record_hand_over_result', institution: 'police', direction: 'out', result: 'resolved' } });
    expect(await service.call(handOvers.returnBack, { ...one, reason: '晚了' }, by(policeClient))).toMatchObject({ status: 409, problem: { code: 'HAND_OVER_NOT_IN_STATE' } });
    // What it was about is nobody's who only is a party.
    expect((await succeed(disputes.timeline, { id }, people.party)).items.filter(({ action }) => action === 'hand_over')).toEqual([]);
  });

  test('to an institution without a unit the centre records receipt and return from paper; one at a time to each', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.inCharge();
    const sent = await succeed(handOvers.send, { id, institution: 'petition_office', reason: '信访事项' }, people.clerk);
    expect(await service.call(handOvers.send, { id, institution: 'petition_office', reason: '再送' }, by(people.clerk))).toMatchObject({ status: 409, problem: { code: 'HAND_OVER_PENDING' } });
    expect(await succeed(handOvers.returnBack, { id, handOverId: sent.id, reason: '不属于受理范围' }, people.clerk)).toMatchObject({ state: 'returned', disputeStatus: 'assigned', result: '不属于受理范围' });
    expect(await succeed(handOvers.send, { id, institution: 'petition_office', reason: '补充后再送' }, people.clerk)).toMatchObject({ state: 'sent' });
    expect(await service.call(handOvers.send, { id, institution: 'court', unitId: randomUUID(), reason: '移送' }, by(people.stranger))).toMatchObject({ status: 404 });
  });

  test('stale versions and strangers are refused; an institution moves only what was handed to it', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.inCharge();
    expect(await service.call(handOvers.send, { id, institution: 'police', reason: '移送' }, { ...by(people.clerk), ifMatch: '"1"' })).toMatchObject({ status: 412 });
    const sent = await succeed(handOvers.send, { id, institution: 'police', unitId: units.police, reason: '移送' }, people.clerk);
    const other = await succeed(handOvers.send, { id, institution: 'court', unitId: units.court, reason: '移送' }, people.clerk);
    const call = (handOverId: string, as: typeof courtClient) => service.call(handOvers.receive, { id, handOverId, receiptNumber: '收1号' }, by(as));
    expect(await call(sent.id, courtClient)).toMatchObject({ status: 404 });
    expect(await call(other.id, courtClient)).toMatchObject({ status: 200 });
    expect(await call(randomUUID(), people.clerk)).toMatchObject({ status: 404 });
    expect(await idsFor(courtClient)).not.toContain(sent.id);
  });
});

describe('in', () => {
  test("given a court's own client, when it brings a dispute, then the centre has it, answers with a receipt and tells what came of it", async () => {
    const { service, people, succeed } = world;
    const brought = await service.call(handOvers.bring, fromCourt, { as: courtClient, idempotencyKey: randomUUID(), at: '2026-03-02T02:00:00Z' });
    expect(brought).toMatchObject({ status: 201, body: { direction: 'in', institution: 'court', unitId: units.court, state: 'sent', disputeStatus: 'recorded', number: fromCourt.number } });
    const { disputeId: id, id: handOverId } = brought.body;
    expect(await succeed(disputes.get, { id }, people.clerk)).toMatchObject({ source: 'court', centreId: centres.village, version: 2 });
    expect((await service.events()).slice(-2)).toMatchObject([{ type: 'mediation.disputes.recorded.v1', data: { id, source: 'court' } }, { type: 'mediation.disputes.progressed.v1', data: { id, institution: 'court', direction: 'in', action: 'hand_over' } }]);
    const one = { id, handOverId };
    expect(await service.call(handOvers.receive, { ...one, receiptNumber: '自收' }, by(courtClient))).toMatchObject({ status: 409, problem: { code: 'HAND_OVER_RECEIVER_ONLY' } });
    expect(await succeed(handOvers.receive, one, people.clerk, '2026-03-02T03:00:00Z')).toMatchObject({ state: 'received', receiptNumber: expect.stringMatching(/^〔2026〕对接收第\d+号$/) });
    expect(await service.call(handOvers.recordResult, { ...one, result: 'resolved', words: '已化解' }, by(people.clerk))).toMatchObject({ status: 409, problem: { code: 'HAND_OVER_STILL_OPEN' } });
    const settled = await agreed(world);
    await service.owner.query(`update hand_over set dispute_id = $1 where id = $2`, [settled.id, handOverId]);
    expect(await succeed(handOvers.recordResult, { id: settled.id, handOverId, result: 'resolved', words: '达成协议' }, people.clerk)).toMatchObject({ state: 'resolved' });
    expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { institution: 'court', direction: 'in', result: 'resolved' } });
  });

  test('given one that is not for mediation, when the centre returns it, then it ends and the court sees that it came back', async () => {
    const { people, succeed, service } = world;
    const brought = (await service.call(handOvers.bring, fromCourt, { as: courtClient, idempotencyKey: randomUUID() })).body;
    expect(await succeed(handOvers.returnBack, { id: brought.disputeId, handOverId: brought.id, reason: '当事人不在本县' }, people.clerk)).toMatchObject({ state: 'returned', disputeStatus: 'diverted' });
    expect((await service.call(handOvers.list, { state: 'returned', direction: 'in' }, { as: courtClient })).body.items).toMatchObject([{ id: brought.id, result: '当事人不在本县' }]);
  });

  test('in its own name only; a centre records what came on paper', async () => {
    const { people, service, succeed } = world;
    const bring = (input: object, as: typeof courtClient) => service.call(handOvers.bring, { ...fromCourt, ...input }, { as, idempotencyKey: randomUUID() });
    expect(await bring({ unitId: units.police }, courtClient)).toMatchObject({ status: 422, problem: { code: 'HAND_OVER_NOT_YOURS', errors: [{ path: 'unitId' }] } });
    expect(await bring({}, departmentSystem(county, [units.court, units.police]))).toMatchObject({ status: 422, problem: { code: 'HAND_OVER_NOT_YOURS' } });
    expect(await bring({ areas: [village, '320585'] }, courtClient)).toMatchObject({ status: 422, problem: { code: 'AREAS_IN_SEVERAL_COUNTIES' } });
    const paper = await succeed(handOvers.bring, { ...fromCourt, institution: 'procuratorate' }, people.clerk);
    expect(paper).toMatchObject({ unitId: null, institution: 'procuratorate' });
    expect(await idsFor(policeClient)).not.toContain(paper.id);
  });

  test('the list goes on page by page', async () => {
    const { service } = world;
    for (let number = 0; number < 3; number++) await service.call(handOvers.bring, fromCourt, { as: courtClient, idempotencyKey: randomUUID() });
    const all = await idsFor(courtClient);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await service.call(handOvers.list, { limit: 2, cursor }, { as: courtClient });
      paged.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    } while (cursor);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });
});
