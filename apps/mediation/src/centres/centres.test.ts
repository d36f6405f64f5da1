import { mediation } from '@gongzhi/contracts/mediation';
import { Refusal } from '@gongzhi/platform/pipeline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { centres, county, otherTownship, startMediation, township, village, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { register, update, close, reopen, get, list, names } = mediation.centres;

test('given a county, when an industry centre is set up, then anybody finds it, and the event says nothing but what it is', async () => {
  const { service, people } = world;
  const answer = await service.call(register, { area: county, tier: 'industry', industry: 'medical', name: '医疗纠纷人民调解委员会', phone: '023-55128888' }, { as: people.countyDirector });
  expect(answer).toMatchObject({ status: 201, version: 1, body: { area: county, tier: 'industry', industry: 'medical', active: true } });
  const { id } = answer.body;
  expect((await service.call(list, { area: county, tier: 'industry' })).body.items.map((item) => item.industry)).toEqual(expect.arrayContaining(['medical', 'traffic']));
  expect((await service.call(list, { name: '医疗' })).body.items.map((item) => item.id)).toEqual([id]);
  expect((await service.call(names, { ids: [id] })).body.items).toEqual([{ id, name: '医疗纠纷人民调解委员会' }]);
  expect(await service.call(get, { id })).toMatchObject({ status: 200, body: { name: '医疗纠纷人民调解委员会' } });
  const [told] = (await service.events('mediation.centres.changed.v1')).filter(({ data }) => data['id'] === id);
  expect(told!.data).toEqual({ id, area: county, tier: 'industry', industry: 'medical', active: true });
});

test('given an area with its centre, then a second general one, a wrong level, a name in use and another’s area are refused by name', async () => {
  const { service, people } = world;
  const attempt = (input: object, as = people.director) => service.call(register, { area: village, tier: 'village', name: '新设调解委员会', ...input } as never, { as });
  expect(await attempt({})).toMatchObject({ status: 409, problem: { code: 'CENTRE_IN_AREA_ALREADY', errors: [{ path: 'area' }] } });
  expect(await attempt({ area: township })).toMatchObject({ status: 422, problem: { code: 'CENTRE_TIER_MISFIT', errors: [{ path: 'area' }] } });
  expect(await attempt({ tier: 'enterprise', name: '杏家湾社区人民调解委员会' })).toMatchObject({ status: 409, problem: { code: 'CENTRE_NAME_TAKEN', errors: [{ path: 'name' }] } });
  expect(await attempt({ tier: 'industry', area: township })).toMatchObject({ status: 422, problem: { code: 'CENTRE_INDUSTRY_NEEDED', errors: [{ path: 'industry' }] } });
  expect(await attempt({}, people.directorElsewhere)).toMatchObject({ status: 404 });
});

test('given a centre with mediators and disputes, then it does not close before they are elsewhere; closed, its place is free', async () => {
  const { service, people, given, succeed } = world;
  const { id } = await succeed(register, { area: village, tier: 'enterprise', name: '恒通物流调解委员会' }, people.director);
  const mediator = await given.recruited({ centreId: id });
  const dispute = await given.recorded({ centreId: id });
  const attempt = () => service.call(close, { id }, { as: people.director, ifMatch: '*' });
  expect(await attempt()).toMatchObject({ status: 409, problem: { code: 'CENTRE_HAS_DISPUTES' } });
  await service.owner.query(`update dispute set status = 'withdrawn', ended_at = now() where id = $1`, [dispute]);
  expect(await attempt()).toMatchObject({ status: 409, problem: { code: 'CENTRE_HAS_MEDIATORS' } });
  await succeed(mediation.mediators.move, { id: mediator, centreId: centres.village }, people.director);
  expect(await attempt()).toMatchObject({ status: 200, body: { active: false } });
  expect(await attempt()).toMatchObject({ status: 409, problem: { code: 'CENTRE_CLOSED' } });
  expect((await service.call(list, { area: village })).body.items.map((item) => item.id)).not.toContain(id);
  expect((await service.call(list, { area: village, closed: 'true' })).body.items.map((item) => item.id)).toContain(id);
  expect(await service.call(reopen, { id }, { as: people.director, ifMatch: '*' })).toMatchObject({ status: 200, body: { active: true } });
});

test('given a closed general centre whose place was taken, then it does not reopen', async () => {
  const { service, people, succeed } = world;
  const area = '500235002001';
  await succeed(register, { area, tier: 'village', name: '马沱社区人民调解委员会' }, people.countyDirector);
  expect(await service.call(reopen, { id: centres.closed }, { as: people.countyDirector, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'CENTRE_IN_AREA_ALREADY' } });
});

test('given a centre of another township, then its director changes it and the neighbour does not know it for that', async () => {
  const { service, people } = world;
  const change = (as: typeof people.director) => service.call(update, { id: centres.otherTownship, name: '青龙街道人民调解委员会', phone: '023-55120001' }, { as, ifMatch: '"1"' });
  expect(await change(people.director)).toMatchObject({ status: 404 });
  expect(await change(people.directorElsewhere)).toMatchObject({ status: 200, version: 2, body: { area: otherTownship, phone: '023-55120001' } });
});

test('given pages of two, then every centre is on one of them, once', async () => {
  const { service } = world;
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await service.call(list, { area: county, limit: 2, ...(cursor ? { cursor } : {}) });
    seen.push(...body.items.map((item) => item.id));
    cursor = body.next;
  } while (cursor);
  const { rows } = await service.owner.query<{ id: string }>('select id from centre where active order by area, id');
  expect(seen).toEqual(rows.map(({ id }) => id));
  expect(await service.call(list, { cursor: 'x.y' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'cursor' }] } });
});

test('given an area that is not known here, then casework is asked: one that is there is learnt, one that ended or never was is refused', async () => {
  const { service, people } = world;
  const learnt = '500235001099';
  Object.assign(service.engine, {
    callAs: () => async (_operation: unknown, { code }: { code: string }) => {
      if (code === '500235001097') throw new Refusal('NOT_FOUND');
      return { code, name: '新社区', validTo: code === '500235001098' ? '2026-01-01' : null };
    },
  });
  const attempt = (area: string) => service.call(register, { area, tier: 'village', name: `${area} 人民调解委员会` }, { as: people.director });
  expect(await attempt(learnt)).toMatchObject({ status: 201, body: { area: learnt } });
  expect((await service.owner.query('select name from area where code = $1', [learnt])).rows).toEqual([{ name: '新社区' }]);
  for (const area of ['500235001098', '500235001097']) expect(await attempt(area)).toMatchObject({ status: 422, problem: { code: 'AREA_UNKNOWN', errors: [{ path: 'area' }] } });
});
