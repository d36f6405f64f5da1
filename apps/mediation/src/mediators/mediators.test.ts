import { mediation } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { centres, county, mediators, otherVillage, startMediation, township, village, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const register = mediation.mediators;
const tan = { centreId: centres.village, kind: 'folk', name: '谭光明', bornOn: '1975-06-01', homeArea: village } as const;

describe('recruiting', () => {
  test('given one call with the certificate, then the mediator can be assigned, and the event names nobody', async () => {
    const { service, people } = world;
    const answer = await service.call(register.recruit, { ...tan, skills: ['boundary', 'boundary'], certificate: { number: 'YY-0001', expiresOn: '2040-01-01' } }, { as: people.director });
    expect(answer).toMatchObject({ status: 201, version: 1, body: { area: village, skills: ['boundary'], state: 'active', bar: null, recruitedOn: dayOf(new Date()), personal: { bornOn: '1975-06-01', certificateNumber: 'YY-0001' } } });
    const { id } = answer.body;
    const [told] = (await service.events('mediation.mediators.changed.v1')).filter(({ data }) => data['id'] === id);
    expect(told!.data).toEqual({ id, area: village, centreId: centres.village, kind: 'folk', state: 'active', certificateExpiresOn: '2040-01-01' });
  });

  test('given a minor, a home elsewhere, a certificate in use or over, an account in use, a closed centre, then the field is named', async () => {
    const { service, people } = world;
    const attempt = (more: object, as = people.director) => service.call(register.recruit, { ...tan, ...more }, { as });
    const born = (age: number, days: number) => addCalendarDays(`${Number(dayOf(new Date()).slice(0, 4)) - age}${dayOf(new Date()).slice(4)}`, days);
    expect(await attempt({ bornOn: born(18, 1) })).toMatchObject({ status: 422, problem: { code: 'MEDIATOR_NOT_ADULT', errors: [{ path: 'bornOn' }] } });
    expect(await attempt({ bornOn: born(18, 0) })).toMatchObject({ status: 201 });
    expect(await attempt({ homeArea: otherVillage })).toMatchObject({ status: 422, problem: { code: 'MEDIATOR_LIVES_ELSEWHERE', errors: [{ path: 'homeArea' }] } });
    expect(await attempt({ kind: 'industry' })).toMatchObject({ status: 422, problem: { code: 'MEDIATOR_KIND_MISFIT', errors: [{ path: 'kind' }] } });
    expect(await attempt({ certificate: { number: 'YY-0001', expiresOn: '2040-01-01' } })).toMatchObject({ status: 409, problem: { code: 'CERTIFICATE_NUMBER_TAKEN', errors: [{ path: 'certificate.number' }] } });
    expect(await attempt({ certificate: { number: 'YY-0002', expiresOn: dayOf(new Date()) } })).toMatchObject({ status: 422, problem: { code: 'CERTIFICATE_EXPIRED_ALREADY' } });
    expect(await attempt({ personId: 'person-lead' })).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_ACCOUNT_TAKEN', errors: [{ path: 'personId' }] } });
    expect(await attempt({ centreId: centres.closed, homeArea: '500235002001' }, people.countyDirector)).toMatchObject({ status: 422, problem: { code: 'CENTRE_UNKNOWN', errors: [{ path: 'centreId' }] } });
    expect(await attempt({}, people.directorElsewhere)).toMatchObject({ status: 404 });
  });

  test('given an industry centre, then an expert from another county serves there', async () => {
    const { people, given, succeed } = world;
    await world.service.owner.query(`insert into area (code, name) values ('320585', '太仓市') on conflict do nothing`);
    const id = await given.recruited({ centreId: centres.traffic, kind: 'industry', homeArea: '320585', skills: ['traffic'] }, people.countyDirector);
    expect(await succeed(register.get, { id }, people.clerk)).toMatchObject({ area: county, kind: 'industry' });
  });
});

describe('serving', () => {
  test('given a mediator, then certificate, training, level, move, suspension and reinstatement are on record in their order', async () => {
    const { people, given, succeed } = world;
    const id = await given.recruited({ certificate: undefined });
    expect(await succeed(register.get, { id }, people.director)).toMatchObject({ bar: 'not_certified' });
    expect(await succeed(register.certify, { id, certificate: { number: randomUUID(), expiresOn: '2040-01-01' } }, people.director)).toMatchObject({ bar: null });
    await succeed(register.train, { id, subject: '婚姻家庭纠纷调解', hours: 16, on: '2026-03-01' }, people.director);
    await succeed(register.decideLevel, { id, level: 'township_able', note: '双江司〔2026〕3号' }, people.director);
    expect(await succeed(register.move, { id, centreId: centres.township }, people.director)).toMatchObject({ area: township, centreId: centres.township, level: 'township_able' });
    expect(await succeed(register.suspend, { id, ground: 'inquiry' }, people.director)).toMatchObject({ state: 'suspended', bar: 'suspended' });
    expect(await succeed(register.reinstate, { id }, people.director)).toMatchObject({ state: 'active', bar: null, version: 7 });
    const { items } = await succeed(register.history, { id }, people.director);
    expect(items.map(({ kind }) => kind)).toEqual(['reinstated', 'suspended', 'moved', 'level_decided', 'trained', 'certified', 'recruited']);
    expect(items.find(({ kind }) => kind === 'trained')).toMatchObject({ on: '2026-03-01', note: '婚姻家庭纠纷调解', detail: { hours: 16 } });
  });

  test('given misconduct, then it is criticised first unless it is serious; dismissed stays dismissed', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.recruited();
    const dismiss = (more: object) => service.call(register.dismiss, { id, ground: 'insult', ...more }, { as: people.director, ifMatch: '*' });
    expect(await dismiss({})).toMatchObject({ status: 409, problem: { code: 'CRITICISM_FIRST', errors: [{ path: 'serious' }] } });
    await succeed(register.criticise, { id, misconduct: 'insult', note: '当众辱骂' }, people.director);
    expect(await dismiss({})).toMatchObject({ status: 200, body: { state: 'dismissed', bar: 'dismissed' } });
    expect(await service.call(register.reinstate, { id }, { as: people.director, ifMatch: '*', language: 'en' })).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_NOT_IN_STATE', title: expect.stringContaining('Dismissed') } });
    const serious = await given.recruited();
    expect(await service.call(register.dismiss, { id: serious, ground: 'improper_gain', serious: true }, { as: people.director, ifMatch: '*' })).toMatchObject({ status: 200 });
  });

  test('given disputes in hand in another area, then nobody is dismissed before others have taken over', async () => {
    const { service, people, given } = world;
    const id = await given.inCharge();
    await service.owner.query(`update dispute set area = '500235002', areas = '{500235002}', centre_area = '500235002', reach_areas = '{500235002}' where id = $1`, [id]);
    expect(await service.call(register.dismiss, { id: mediators.lead, ground: 'resigned' }, { as: people.director, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_HAS_DISPUTES' } });
  });

  test('given levels, then the township decides its own, the county its own and the township cannot undo it', async () => {
    const { service, people, given } = world;
    const id = await given.recruited();
    const decide = (level: 'township_chief' | 'county_expert' | null, as: typeof people.director) => service.call(register.decideLevel, { id, level }, { as, ifMatch: '*' });
    expect(await decide('township_chief', person('centre_director', village))).toMatchObject({ status: 403, problem: { code: 'LEVEL_NOT_YOURS' } });
    expect(await decide('township_chief', people.director)).toMatchObject({ status: 200, body: { level: 'township_chief' } });
    expect(await decide('county_expert', people.director)).toMatchObject({ status: 403, problem: { code: 'LEVEL_NOT_YOURS' } });
    expect(await decide('county_expert', people.administrator)).toMatchObject({ status: 403, problem: { code: 'FORBIDDEN' } });
    expect(await decide('county_expert', people.countyDirector)).toMatchObject({ status: 200 });
    expect(await decide(null, people.director)).toMatchObject({ status: 403 });
    expect(await decide(null, people.countyDirector)).toMatchObject({ status: 200, body: { level: null } });
  });

  test('given a centre where they may not serve, then nobody is moved there', async () => {
    const { service, people, given } = world;
    const id = await given.recruited();
    const move = (centreId: string, as = people.director) => service.call(register.move, { id, centreId }, { as, ifMatch: '*' });
    expect(await move(centres.village)).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_IN_CENTRE_ALREADY' } });
    expect(await move(centres.otherVillage)).toMatchObject({ status: 422, problem: { code: 'MEDIATOR_LIVES_ELSEWHERE' } });
    expect(await move(centres.otherTownship)).toMatchObject({ status: 422, problem: { code: 'CENTRE_UNKNOWN' } });
  });
});

describe('looking for mediators', () => {
  test('given filters, then those who fit are listed; expiring certificates come by their end', async () => {
    const { people, given, succeed } = world;
    const today = dayOf(new Date());
    const ending = (days: number) => given.recruited({ skills: ['forest'], certificate: { number: randomUUID(), expiresOn: addCalendarDays(today, days) } });
    const [later, sooner, far] = [await ending(20), await ending(10), await ending(90)];
    const ids = async (filter: object): Promise<string[]> => (await succeed(register.list, { limit: 100, ...filter }, people.clerk)).items.map(({ id }) => id);
    expect((await ids({ skill: 'forest' })).toSorted()).toEqual([later, sooner, far].toSorted());
    expect(await ids({ skill: 'forest', expiringWithin: 30 })).toEqual([sooner, later]);
    expect(await ids({ level: 'county_expert' })).toEqual([mediators.county]);
    expect(await ids({ centreId: centres.otherTownship })).toEqual([mediators.elsewhere]);
    expect(await ids({ state: 'dismissed', skill: 'forest' })).toEqual([]);
    const { name } = await succeed(register.get, { id: mediators.county }, people.clerk);
    expect(await ids({ name: name.slice(1) })).toContain(mediators.county);
    const first = await succeed(register.list, { skill: 'forest', expiringWithin: 100, limit: 2 }, people.clerk);
    const second = await succeed(register.list, { skill: 'forest', expiringWithin: 100, limit: 2, cursor: first.next }, people.clerk);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([sooner, later, far]);
    expect(second.next).toBeUndefined();
  });
});

describe('who sees what', () => {
  test('given a mediator of a township, then whoever works in the county sees them, closely only within their own area; other counties do not know them', async () => {
    const { service, people } = world;
    const seen = async (as: typeof people.clerk) => (await service.call(register.get, { id: mediators.lead }, { as })).body as { name?: string; personal?: object | null };
    expect(await seen(people.director)).toMatchObject({ name: '谭志华', personal: { bornOn: '1970-05-01' } });
    expect(await seen(people.countyDirector)).toMatchObject({ personal: { bornOn: '1970-05-01' } });
    expect(await seen(people.directorElsewhere)).toMatchObject({ name: '谭志华', personal: null });
    const foreigner = person('centre_director', '320585');
    expect(await service.call(register.get, { id: mediators.lead }, { as: foreigner })).toMatchObject({ status: 404 });
    expect((await service.call(register.list, { area: county }, { as: foreigner })).body.items).toEqual([]);
    expect((await service.call(register.list, {}, { as: foreigner })).body.items).toEqual([]);
    for (const as of [foreigner, people.directorElsewhere]) {
      expect(await service.call(register.history, { id: mediators.lead }, { as })).toMatchObject({ status: 404 });
      expect(await service.call(register.suspend, { id: mediators.lead, ground: 'leave' }, { as, ifMatch: '*' })).toMatchObject({ status: 404 });
    }
  });

  test('given an account, then a mediator finds their own entry and nobody else’s; a resident has none', async () => {
    const { service, people, succeed } = world;
    await succeed(register.train, { id: mediators.lead, subject: '民法典婚姻家庭编', hours: 8, on: '2026-02-01' }, people.director);
    await succeed(register.suspend, { id: mediators.lead, ground: 'inquiry', note: '李某举报' }, people.director);
    await succeed(register.reinstate, { id: mediators.lead }, people.director);
    expect((await service.call(register.own, {}, { as: people.mediator })).body.items).toMatchObject([{
      id: mediators.lead, personal: { personId: 'person-lead' },
      history: [{ kind: 'reinstated' }, { kind: 'suspended', note: null, detail: { ground: 'inquiry' } }, { kind: 'trained', note: '民法典婚姻家庭编' }],
    }]);
    expect((await service.call(register.own, {}, { as: people.stranger })).body.items).toEqual([]);
  });

  test('given every WHERE gone, then row security alone shows nobody a mediator or a record out of reach', async () => {
    const { service, given } = world;
    await given.recruited({}, world.people.director);
    const all = (await service.owner.query('select id from mediator')).rows.length;
    expect(all).toBeGreaterThan(0);
    const reach = (areas: string[], who = '-') => ({ areas, person: who });
    for (const nobody of [reach(['320585']), reach([]), reach(['500234']), reach([], 'person-stranger')]) {
      expect({ nobody, mediators: await rowsSeen('mediator', nobody), records: await rowsSeen('mediator_record', nobody) }).toEqual({ nobody, mediators: [], records: [] });
    }
    // The county's people are read across its areas; what is on record of them is not.
    expect((await rowsSeen('mediator', reach(['500235002']))).length).toBe(all);
    expect(await rowsSeen('mediator_record', reach(['500235002']))).toEqual([]);
    expect((await rowsSeen('mediator', reach([], 'person-lead'))).map(({ id }) => id)).toEqual([mediators.lead]);
    await expect(changedRows(reach(['500235002']))).resolves.toBe((await rowsSeen('mediator', reach(['500235002']))).filter(({ area }) => area.startsWith('500235002')).length);
  });
});

/** Does something with the reach a transaction is given, past every operation. */
async function within<Result>({ areas, person: who }: { areas: string[]; person: string }, work: (query: (sql: string) => Promise<{ rows: any[]; rowCount: number | null }>) => Promise<Result>): Promise<Result> {
  const client = await world.service.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('gongzhi.person', $1, true), set_config('gongzhi.areas', $2::text[]::text, true), set_config('gongzhi.units', '{}', true), set_config('gongzhi.actor', $1, true)`, [who, areas]);
    return await work((sql) => client.query(sql));
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const rowsSeen = (table: string, reach: { areas: string[]; person: string }): Promise<{ id: string; area: string }[]> => within(reach, async (query) => (await query(`select * from ${table}`)).rows);
const changedRows = (reach: { areas: string[]; person: string }) => within(reach, async (query) => (await query('update mediator set languages = languages')).rowCount);
