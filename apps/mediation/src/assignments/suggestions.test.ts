import { mediation } from '@gongzhi/contracts/mediation';
import { nearness, rankMediators, levelOrder, type SuggestionFacts } from '@gongzhi/domain/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { centres, mediators, startMediation, village, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { assignments, conflicts } = mediation;
const { lead, second, third, county: expert, elsewhere } = mediators;
const suggest = async (id: string, more: object = {}, as = world.people.clerk) => world.succeed(assignments.suggest, { id, limit: 50, ...more }, as);

test('given a boundary dispute of a village, then its own skilled mediator comes first, each with reasons; those who cannot are excluded with the grounds', async () => {
  const { given, succeed, people } = world;
  const id = await given.accepted();
  await succeed(conflicts.declare, { id, mediatorId: expert, ground: 'interest' }, people.clerk);
  const { items, excluded } = await suggest(id);
  expect(items.map(({ mediatorId }) => mediatorId)).toEqual([third, lead, second, elsewhere]);
  expect(items[0]).toMatchObject({ name: '冉光荣', centreId: centres.village, reasons: [{ code: 'same_village', text: { 'zh-CN': '本村（社区）' } }, { code: 'skilled' }, { code: 'load', text: { en: '0 in hand' } }] });
  expect(excluded).toEqual([{ mediatorId: expert, name: '彭国清', grounds: ['interest'] }]);
  // A party reads it too, to choose from it.
  expect((await suggest(id, {}, people.party)).items).toHaveLength(4);
});

test('who is suspended, without certificate, refused or proposed already is not suggested; what is in hand counts wherever it is', async () => {
  const { given, succeed, people, service } = world;
  await given.inCharge();
  const id = await given.proposed();
  await succeed(assignments.refuse, { id, mediatorId: lead }, people.party);
  await succeed(assignments.assign, { id, mediatorIds: [second] }, people.clerk);
  await service.owner.query(`update mediator set state = 'suspended' where id = $1`, [third]);
  await service.owner.query(`update mediator set certificate_expires_on = null where id = $1`, [elsewhere]);
  expect((await suggest(id)).items.map(({ mediatorId }) => mediatorId)).toEqual([expert]);
  await service.owner.query(`update mediator set state = 'active', certificate_expires_on = '2030-01-01'`);
  const other = await given.accepted();
  expect((await suggest(other)).items.find(({ mediatorId }) => mediatorId === lead)).toMatchObject({ load: 1 });
});

test('among 8,000 mediators the query keeps the very ones the rule ranks best, with only those asked for leaving the database', async () => {
  const { given, service } = world;
  const id = await given.accepted();
  await service.owner.query(`insert into mediator (county, id, centre_id, area, kind, name, born_on, home_area, skills, languages, level, recruited_on, certificate_expires_on)
    select '500235', gen_random_uuid(), c.id, c.area, 'folk', '调解员' || n, '1970-01-01', (array['500235001001', '500235001002', '500235002001', '320585001001'])[1 + n % 4],
      case when n % 5 = 0 then '{boundary}'::text[] else '{money}'::text[] end, case when n % 7 = 0 then '{土家语}'::text[] else '{}'::text[] end, ($1::text[])[n % 11], '2020-01-01', '2030-01-01'
    from generate_series(1, 8000) n join lateral (select id, area from centre where county = '500235' and active order by md5(n::text || id::text) limit 1) c on true`, [levelOrder]);
  await service.owner.query('analyze mediator');
  const { rows } = await service.owner.query<Omit<SuggestionFacts, 'load'> & { load: number; centreArea: string; homeArea: string }>(`select m.id as "mediatorId", m.area as "centreArea", m.home_area as "homeArea", m.level,
    m.skills @> '{boundary}' as skilled, '土家语' = any (m.languages) as language, coalesce(l.load, 0) as load from mediator m left join mediator_loads('500235') l on l.mediator_id = m.id`);
  const ranked = rankMediators(rows.map((row) => ({ ...row, area: nearness(row.centreArea, village), home: nearness(row.homeArea, village) })));
  const started = performance.now();
  const { items } = await suggest(id, { language: '土家语' });
  expect(items.map(({ mediatorId }) => mediatorId)).toEqual(ranked.slice(0, 50).map(({ mediatorId }) => mediatorId));
  // Far more than it takes (some 50 ms), so that a busy machine does not fail it; one round trip per mediator would.
  expect(performance.now() - started).toBeLessThan(2_000);
});
