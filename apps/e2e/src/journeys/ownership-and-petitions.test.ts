import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoUnits as unit } from '@gongzhi/testkit/demo';
import { hire } from './hire.fixture.ts';
import { startWorld, type Somebody, type World } from './journey.fixture.ts';

let world: World;
let resident: Somebody, clerk: Somebody, police: Somebody, housing: Somebody, letters: Somebody, director: Somebody, operator: Somebody, administrator: Somebody, analyst: Somebody;
beforeAll(async () => {
  world = await startWorld();
  [resident, clerk, police, housing, letters, director, operator, administrator, analyst] = await Promise.all(
    ['resident1', 'clerk1', 'officer5', 'officer2', 'officer6', 'director1', 'operator1', 'admin1', 'analyst1'].map((name) => world.person(name)),
  ) as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody];
}, 120_000);
afterAll(() => world.stop(), 60_000);

/** Hours of China on a day of 2026; the 2nd of March is a Monday. */
const on = (day: string, hour = 9): { at: string } => ({ at: new Date(Date.parse(`2026-${day}T00:00:00+08:00`) + hour * 3_600_000).toISOString() });

/** Brings a matter in and to the unit the clerk, or the table, chooses. */
async function routed(kind: string, category: string, day: string, triage: object = {}, unitId?: string): Promise<{ id: string; code: string }> {
  const receipt = await resident.does('POST /v1/matters', { kind, area: '500235001001', title: '江边步道护栏松动', description: '步道护栏多处松动，责任单位不明' }, on(day));
  await clerk.does(`POST /v1/matters/${receipt.id}/acceptance`, {}, on(day, 10));
  await clerk.does(`POST /v1/matters/${receipt.id}/triage`, { category, ...triage }, on(day, 10));
  await clerk.does(`POST /v1/matters/${receipt.id}/route`, unitId ? { unitId } : {}, on(day, 11));
  return receipt;
}

describe('whose is it?', () => {
  const notOurs = (proposedUnitId: string) => ({ ground: 'outside_duties', article: '《城市道路管理条例》第六条', proposedUnitId, explanation: '护栏由其他部门养护' });
  /** Both units have said it is not theirs. */
  async function disputed(day: string): Promise<string> {
    const { id } = await routed('complaint', 'complaint.noise', day);
    await police.does(`POST /v1/matters/${id}/ownership/refusal`, notOurs(unit.housing.id), on(day, 14));
    await clerk.does(`POST /v1/matters/${id}/route`, { unitId: unit.housing.id }, on(day, 15));
    await housing.does(`POST /v1/matters/${id}/ownership/refusal`, notOurs(unit.publicSecurity.id), on(day, 16));
    return id;
  }

  test('a refusal needs a ground with its article and a proposal; the second goes to the arbiter, whose ruling binds and is counted', async () => {
    const { id } = await routed('complaint', 'complaint.noise', '03-03');
    const refuse = (who: Somebody, body: object) => who.ask(`POST /v1/matters/${id}/ownership/refusal`, body, { ...on('03-03', 14), ifMatch: '*' });
    expect(await refuse(police, { article: '第六条' })).toMatchObject({ status: 400, body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'ground' }), expect.objectContaining({ path: 'proposedUnitId' })]) } });
    expect(await refuse(police, notOurs(unit.publicSecurity.id))).toMatchObject({ status: 422, body: { code: 'OWNERSHIP_PROPOSAL_REQUIRED' } });
    expect(await refuse(police, notOurs(unit.housing.id))).toMatchObject({ status: 200, body: { status: 'triaged', unitId: null } });
    await clerk.does(`POST /v1/matters/${id}/route`, { unitId: unit.housing.id }, on('03-03', 15));
    expect(await refuse(housing, notOurs(unit.publicSecurity.id))).toMatchObject({ status: 200, body: { status: 'ownership_disputed', unitId: unit.housing.id } });
    expect((await director.does(`GET /v1/matters/${id}/clocks`)).items.find(({ kind }: { kind: string }) => kind === 'arbitration')).toMatchObject({ state: 'running', dueAt: on('03-05', 24).at });

    expect(await clerk.refused(`POST /v1/matters/${id}/ownership/ruling`, { unitId: unit.housing.id, reason: '?' }, on('03-04'))).toBe('403 FORBIDDEN');
    const ruled = await director.does(`POST /v1/matters/${id}/ownership/ruling`, { unitId: unit.publicSecurity.id, reason: '护栏属交通安全设施' }, on('03-04'));
    expect(ruled).toMatchObject({ status: 'routed', unitId: unit.publicSecurity.id });
    expect(await police.refused(`POST /v1/matters/${id}/ownership/refusal`, notOurs(unit.housing.id), on('03-04', 10))).toBe('409 OWNERSHIP_SETTLED');
    expect(await director.does(`GET /v1/matters/${id}/ownership`)).toMatchObject({
      refusals: [{ unitId: unit.publicSecurity.id, ground: 'outside_duties', article: '《城市道路管理条例》第六条' }, { unitId: unit.housing.id }],
      settlement: { kind: 'ruling', unitId: unit.publicSecurity.id, arbiterId: director.id, reason: '护栏属交通安全设施' },
    });
    await police.does(`POST /v1/matters/${id}/claim`, {}, on('03-04', 11));
  });

  test('an arbiter who stays silent leaves it to the territory: recorded as a fall-back, never as a ruling', async () => {
    const tally = (of: string) => analyst.does(`GET /v1/units/${of}/rulings`);
    const before = await tally(unit.housing.id);
    const id = await disputed('03-09');
    const sweep = async (at: { at: string }): Promise<number> => {
      for (let fellBack = 0; ;) {
        const swept = await operator.does('POST /v1/clock-sweeps', {}, at);
        fellBack += swept.fellBack;
        if (!swept.more) return fellBack;
      }
    };
    expect(await operator.refused('POST /v1/clock-sweeps', {})).toBe('409 SIMULATED_TIME_REQUIRED');
    await sweep(on('03-10'));
    expect((await director.does(`GET /v1/matters/${id}`)).status).toBe('ownership_disputed');
    expect(await sweep(on('03-12'))).toBeGreaterThan(0);
    const { matter, timeline } = await director.does(`GET /v1/matters/${id}/file`);
    expect(matter).toMatchObject({ status: 'routed', unitId: unit.townshipCentre.id });
    expect(timeline.map(({ action }: { action: string }) => action)).toContain('fall_back');
    expect((await director.does(`GET /v1/matters/${id}/ownership`)).settlement).toMatchObject({ kind: 'fall_back', unitId: unit.townshipCentre.id, arbiterId: null });
    const after = await tally(unit.housing.id);
    expect([after.refused - before.refused, after.fallBacks - before.fallBacks, after.overruled + after.upheld - before.overruled - before.upheld]).toEqual([1, 1, 0]);
  });
});

describe('a petition', () => {
  test('is answered in 60 days, reviewed by the tier above, reviewed again by the one above that, and then it is final', async () => {
    const city = await hire(world, administrator, { username: 'city-director', role: 'centre_director', area: '5002' });
    const { id } = await routed('petition', 'petition.urban_rural', '03-02', { petitionTrack: 'opinion_in_writing' });
    const post = (who: Somebody, what: string, body: object, day: string) => who.does(`POST /v1/matters/${id}${what}`, body, on(day));
    const clock = async (kind: string) => (await resident.does(`GET /v1/matters/${id}/clocks`)).items.filter((one: { kind: string }) => one.kind === kind).at(-1);
    expect(await clock('first_reply')).toMatchObject({ dueAt: on('03-17', 24).at, source: { 'zh-CN': expect.stringContaining('信访工作条例') } });
    // The 60th and the 30th day fall into the May holiday; the 6th is the first day of work after it.
    expect(await clock('statutory')).toMatchObject({ dueAt: on('05-06', 24).at, source: { en: expect.stringContaining('31(6)') } });
    await post(housing, '/claim', {}, '03-03');
    await post(housing, '/answer', { answer: '护栏已列入二季度维修计划' }, '03-20');
    await post(clerk, '/follow-up', { by: 'phone', reached: true }, '03-21');
    await post(clerk, '/closing', {}, '03-22');
    expect(await clerk.refused(`POST /v1/matters/${id}/archive`, {}, on('03-23'))).toBe('409 REVIEW_WINDOW_OPEN');

    await post(resident, '/review', { note: '二季度太晚' }, '04-01');
    expect(await clock('review')).toMatchObject({ dueAt: on('05-06', 24).at });
    expect(await housing.refused(`POST /v1/matters/${id}/review-opinion`, { outcome: 'upheld', opinion: '维持' }, on('04-10'))).toBe('403 FORBIDDEN');
    await post(director, '/review-opinion', { outcome: 'upheld', opinion: '维持原答复' }, '04-10');
    await post(resident, '/review', { note: '仍不服' }, '04-20');
    // The re-review is for the tier above the one that reviewed.
    expect(await director.refused(`POST /v1/matters/${id}/review-opinion`, { outcome: 'upheld', opinion: '再次维持' }, on('05-06'))).toBe('403 ACTION_NOT_YOURS');
    expect(await city.does(`POST /v1/matters/${id}/review-opinion`, { outcome: 'changed', opinion: '应于四月底前维修' }, on('05-06'))).toMatchObject({ status: 'answered', answer: '应于四月底前维修' });
    expect(await resident.refused(`POST /v1/matters/${id}/review`, { note: '还要复核' }, on('05-07'))).toBe('409 REVIEWS_EXHAUSTED');
    const levels = (await resident.does(`GET /v1/matters/${id}/file`)).timeline.filter(({ action }: { action: string }) => action === 'request_review').map(({ detail }: { detail: object }) => detail);
    expect(levels).toMatchObject([{ level: 1, reviewingArea: '500235' }, { level: 2, reviewingArea: '5002' }]);
  });

  test('too late to ask for a review is too late', async () => {
    const { id } = await routed('petition', 'petition.other', '03-02');
    await letters.does(`POST /v1/matters/${id}/claim`, {}, on('03-03'));
    await letters.does(`POST /v1/matters/${id}/answer`, { answer: '已转有关单位研究' }, on('03-10'));
    expect(await resident.refused(`POST /v1/matters/${id}/review`, { note: '才看到' }, on('04-15'))).toBe('409 REVIEW_WINDOW_CLOSED');
  });
});

describe('an accusation', () => {
  test('never reaches the accused: not by the table, not by hand, not by reference, transfer, joint handling or order, not in any list or live view', async () => {
    const watching = new AbortController();
    const stream = await fetch(`${world.platform.baseUrl}/v1/stream`, { headers: { authorization: `Bearer ${housing.token}` }, signal: watching.signal });
    let live = '';
    const reading = (async () => {
      for await (const chunk of stream.body!) live += Buffer.from(chunk).toString();
    })().catch(() => undefined);

    const accusation = { petitionTrack: 'accusation', accusedUnits: [unit.housing.id], accusedPersons: [housing.id] };
    const receipt = await resident.does('POST /v1/matters', { kind: 'petition', area: '500235001001', title: '反映质监人员收受好处', description: '护栏工程验收中有人收受好处费用' }, on('03-02'));
    const { id } = receipt;
    const post = (who: Somebody, what: string, body: object) => who.refused(`POST /v1/matters/${id}${what}`, body, on('03-03'));
    await clerk.does(`POST /v1/matters/${id}/acceptance`, {}, on('03-02', 10));
    await clerk.does(`POST /v1/matters/${id}/triage`, { category: 'petition.urban_rural', ...accusation }, on('03-02', 10));
    expect(await post(clerk, '/route', { unitId: unit.housing.id })).toBe('409 ACCUSED_MAY_NOT_RECEIVE');
    expect(await post(clerk, '/referrals', { unitId: unit.housing.id })).toBe('409 ACCUSED_MAY_NOT_RECEIVE');
    // The table sends this category to the accused: it is passed over.
    expect(await clerk.does(`POST /v1/matters/${id}/route`, {}, on('03-03'))).toMatchObject({ unitId: unit.lettersAndVisits.id });
    await letters.does(`POST /v1/matters/${id}/claim`, {}, on('03-03'));
    expect(await post(letters, '/transfer', { unitId: unit.housing.id, reason: '归口' })).toBe('409 ACCUSED_MAY_NOT_RECEIVE');
    expect(await post(letters, '/support', { unitId: unit.housing.id, question: '?', dueAt: on('03-20').at })).toBe('409 ACCUSED_MAY_NOT_RECEIVE');
    expect(await post(await world.person('supervisor1'), '/orders', { what: '说明情况', unitId: unit.housing.id })).toBe('409 ACCUSED_MAY_NOT_RECEIVE');
    const { id: other } = await resident.does('POST /v1/matters', { kind: 'petition', area: '500235001001', title: '护栏工程', description: '护栏工程什么时候完工' }, on('03-02'));
    await clerk.does(`POST /v1/matters/${other}/acceptance`, {}, on('03-02'));
    expect(await clerk.refused(`POST /v1/matters/${other}/merger`, { with: id }, on('03-03'))).toBe('422 MERGE_WITH_ACCUSATION');

    for (const path of ['', '/file', '/clocks', '/ownership', '/duplicates']) expect(await housing.refused(`GET /v1/matters/${id}${path}`)).toMatch(path === '/duplicates' ? /^403/ : /^404/);
    expect(await post(housing, '/claim', {})).toBe('404 NOT_FOUND');
    const lists = ['queues/mine', 'queues/my-unit', 'queues/my-area', 'queues/referred', 'queues/reported', `search?code=${receipt.code}`, `search?text=${encodeURIComponent('收受好处')}`, 'supervision', 'tasks?of=unit'];
    for (const list of lists) expect(JSON.stringify(await housing.does(`GET /v1/${list}`))).not.toContain(id);
    // Who may see it does.
    expect(JSON.stringify(await letters.does('GET /v1/queues/mine'))).toContain(id);
    expect((await letters.does(`GET /v1/matters/${id}/file`)).matter.petitionTrack).toBe('accusation');
    watching.abort();
    await reading;
    expect(live).not.toContain(id);
  });
});
