import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mediators, startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { disputes, sessions, measures, files } = mediation;
const now = '2026-03-02T02:00:00Z';

test('given a dispute at work, then its file holds every part; a party sees what is for the parties', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge({}, now);
  const [one, other] = (await succeed(disputes.get, { id }, people.clerk)).parties;
  const time = { startsAt: '2026-03-03T01:00:00Z', endsAt: '2026-03-03T02:00:00Z' };
  await succeed(sessions.schedule, { id, ...time, place: '调解室' }, people.mediator, now);
  await succeed(sessions.schedule, { id, startsAt: '2026-03-04T01:00:00Z', endsAt: '2026-03-04T02:00:00Z', place: '调解室', partyIds: [one!.id] }, people.mediator, now);
  await succeed(measures.take, { id, measure: 'prevention', what: '每日走访' }, people.mediator, now);
  const paper = (name: string) => service.engine.files.put({ name, mediaType: 'image/png', content: Buffer.from(name) });
  await succeed(files.add, { id, file: await paper('界址图.png'), part: 'evidence' }, people.party, now);
  await succeed(files.add, { id, file: await paper('走访.png'), part: 'evidence', internal: 'true' }, people.mediator, now);
  await service.owner.query(`insert into application (county, dispute_id, id, from_centre_id, to_centre_id, reason, state, applied_by, applied_at, due_at)
    select county, id, gen_random_uuid(), centre_id, centre_id, '疑难复杂', 'returned', 'x', now(), now() from dispute where id = $1`, [id]);
  const terms = [{ debtorId: one!.id, creditorId: other!.id, what: '赔偿', amount: 120050, dueOn: '2026-05-01' }];
  await succeed(mediation.agreements.draft, { id, facts: '已查明', terms }, people.mediator, now);
  await succeed(mediation.agreements.redraft, { id, facts: '再次查明', terms }, people.mediator, now);

  const whole = await succeed(disputes.file, { id }, people.clerk);
  expect(whole).toMatchObject({
    dispute: { id, status: 'assigned' }, parties: [{ name: '张三', openness: null }, { name: '李四' }], mediators: [{ mediatorId: mediators.lead, name: '谭志华', state: 'in_charge' }],
    sessions: [{ state: 'scheduled' }, { state: 'scheduled' }], measures: [{ what: '每日走访' }], applications: [{ state: 'returned', reason: '疑难复杂' }],
    agreements: [{ state: 'superseded' }, { state: 'draft', facts: '再次查明', terms: [{ number: 1, amount: 120050, dueOn: '2026-05-01', performed: 0, state: 'open' }] }], clocks: [{ clock: 'mediation', state: 'running' }],
    papers: [{ name: '界址图.png' }, { name: '走访.png' }],
  });
  expect(whole.timeline.map(({ action }) => action)).toEqual(expect.arrayContaining(['record', 'accept', 'take_over', 'take_measure', 'add_file']));

  const theirs = await succeed(disputes.file, { id }, people.otherParty);
  expect(theirs).toMatchObject({ sessions: [{ startsAt: '2026-03-03T01:00:00.000Z' }], measures: [], applications: [{ reason: null }], agreements: [{ state: 'draft' }], papers: [{ name: '界址图.png' }] });
  expect(theirs.timeline.map(({ action }) => action)).not.toContain('take_measure');
  expect(theirs.actions).toEqual(expect.arrayContaining(['sign_agreement', 'stop', 'add_file']));
  expect(theirs.actions).not.toContain('draft_agreement');
  // What is not for the parties does not reach their live views either.
  const heard = (await service.events('mediation.disputes.progressed.v1')).filter(({ data }) => data['id'] === id && 'ownerIds' in data).map(({ data }) => data['action']);
  expect(heard).toEqual(expect.arrayContaining(['take_over', 'draft_agreement']));
  expect(heard).not.toContain('take_measure');
  expect(JSON.stringify(heard)).not.toContain('张三');
  for (const as of [people.stranger, people.directorElsewhere, people.court]) expect(await service.call(disputes.file, { id }, { as })).toMatchObject({ status: 404 });
});
