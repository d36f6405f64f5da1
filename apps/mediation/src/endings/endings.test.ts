import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { endings, clocks, disputes } = mediation;
const monday = '2026-03-02T02:00:00Z';
const partiesOf = async (id: string) => (await world.succeed(disputes.get, { id }, world.people.clerk)).parties.map((party) => party.id) as [string, string];

test('given no agreement, when the mediator ends it, then the other ways are in the answer, in the file and told to each party', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge({ kind: 'labour' }, monday);
  const ended = await succeed(endings.fail, { id, reason: '赔偿数额差距过大' }, people.mediator, '2026-03-10T02:00:00Z');
  expect(ended).toMatchObject({ status: 'failed', outcome: '赔偿数额差距过大', dueAt: null, alert: 'green', endedAt: '2026-03-10T02:00:00.000Z' });
  expect(ended.remedies.map(({ remedy }) => remedy)).toEqual(['arbitration', 'administrative', 'lawsuit']);
  expect(ended.remedies.at(-1)?.note?.en).toContain('arbitrated first');
  const line = (await succeed(disputes.timeline, { id }, people.party)).items.at(-1);
  expect(line).toMatchObject({ action: 'fail', detail: { remedies: ['arbitration', 'administrative', 'lawsuit'] } });
  const told = (await service.events('mediation.endings.ended.v1')).filter(({ data }) => data['id'] === id);
  expect(told.map(({ data }) => data['ownerId']).toSorted()).toEqual(['person-other-party', 'person-party']);
  expect(JSON.stringify(told)).not.toContain('赔偿');
  expect((await succeed(clocks.list, { id }, people.party)).items).toMatchObject([{ clock: 'mediation', state: 'met', stoppedAt: '2026-03-10T02:00:00.000Z' }]);
  expect(await service.call(endings.stop, { id }, { as: people.party })).toMatchObject({ status: 409, problem: { code: 'DISPUTE_NOT_IN_STATUS' } });
});

test('either party stops at any time, whatever was read; for another only who mediates, naming which', async () => {
  const { service, people, given, succeed } = world;
  const early = await given.recorded();
  expect(await succeed(endings.stop, { id: early }, people.party)).toMatchObject({ status: 'withdrawn' });
  const id = await given.inCharge();
  const [one, other] = await partiesOf(id);
  expect(await service.call(endings.stop, { id, partyId: other }, { as: people.party })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN' } });
  expect(await service.call(endings.stop, { id }, { as: people.mediator })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN', errors: [{ path: 'partyId' }] } });
  expect(await service.call(endings.stop, { id }, { as: people.stranger })).toMatchObject({ status: 404 });
  expect(await succeed(endings.stop, { id, partyId: one, reason: '电话告知不再参加' }, people.mediator)).toMatchObject({ status: 'withdrawn' });
  expect((await succeed(disputes.timeline, { id }, people.clerk)).items.at(-1)).toMatchObject({ action: 'stop', note: '电话告知不再参加', detail: { partyId: one, side: 1 } });
});

test('given mediators proposed and an application to the tier above, when a party stops, then neither waits any longer', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.proposed();
  const { rows: [centre] } = await service.owner.query(`select centre_id, (select id from centre where tier = 'county') as above from dispute where id = $1`, [id]);
  await service.owner.query(`insert into application (county, dispute_id, id, from_centre_id, to_centre_id, reason, state, applied_by, applied_at, due_at)
    values ('500235', $1, gen_random_uuid(), $2, $3, '疑难', 'pending', 'x', now(), now())`, [id, centre.centre_id, centre.above]);
  await succeed(endings.stop, { id }, people.party);
  const { rows } = await service.owner.query(`select (select state from application where dispute_id = $1) as application, (select state from panel_member where dispute_id = $1) as proposed`, [id]);
  expect(rows).toEqual([{ application: 'lapsed', proposed: 'released' }]);
});

test('extended once, by 30 days at most, when every side agrees; who agreed is on record and each party is told', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge({}, monday);
  const [one, other] = await partiesOf(id);
  const call = (input: object) => service.call(clocks.extend, { id, days: 15, agreedBy: [one, other], ...input } as never, { as: people.mediator, ifMatch: '*', at: '2026-03-20T02:00:00Z' });
  expect(await call({ agreedBy: [one] })).toMatchObject({ status: 409, problem: { code: 'CONSENT_NEEDED', errors: [{ path: 'agreedBy' }] } });
  expect(await call({ agreedBy: [one, id] })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN', errors: [{ path: 'agreedBy.1' }] } });
  expect(await call({ days: 31 })).toMatchObject({ status: 400, problem: { errors: [{ path: 'days' }] } });
  // 45 days from March 2 end on April 16.
  expect(await call({})).toMatchObject({ status: 200, body: { extended: true, dueAt: '2026-04-16T16:00:00.000Z' } });
  expect(await call({ days: 1 })).toMatchObject({ status: 409, problem: { code: 'EXTENDED_ALREADY' } });
  expect((await succeed(disputes.timeline, { id }, people.party)).items.at(-1)).toMatchObject({ action: 'extend', detail: { days: 15, agreedBy: [one, other] } });
  expect((await service.events('mediation.clocks.extended.v1')).map(({ data }) => data['ownerId']).toSorted()).toEqual(['person-other-party', 'person-party']);
  const { items: [clock] } = await succeed(clocks.list, { id }, people.otherParty, '2026-03-20T02:00:00Z');
  expect(clock).toMatchObject({ state: 'running', extendedBy: 15, dueAt: '2026-04-16T16:00:00.000Z', source: { en: 'Service standard of the platform' } });
  expect(clock!.parts.map(({ en }) => en)).toContain('Extended by 15 days');
});

test('a last day within a holiday moves past it, and the clock sheet says which days it passed', async () => {
  const { people, given, succeed } = world;
  const id = await given.inCharge({}, '2026-09-01T02:00:00Z');
  const { items: [clock] } = await succeed(clocks.list, { id }, people.party, '2026-09-10T02:00:00Z');
  expect(clock!.dueAt).toBe('2026-10-08T16:00:00.000Z');
  expect(clock!.skipped.map(({ day }) => day)).toEqual(['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07']);
});
