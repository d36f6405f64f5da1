import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoUnits as unit } from '@gongzhi/testkit/demo';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { hire } from './hire.fixture.ts';
import { startWorld, type Somebody, type World } from './journey.fixture.ts';

let world: World;
/** Five people and those around them; `market` and `police` are heads of units, `officer` works for `market`. */
let resident: Somebody, neighbour: Somebody, clerk: Somebody, police: Somebody, housing: Somebody, market: Somebody, officer: Somebody, supervisor: Somebody;
beforeAll(async () => {
  world = await startWorld();
  const administrator = await world.person('admin1');
  [resident, neighbour, clerk, police, housing, market, supervisor, officer] = await Promise.all([
    ...['resident1', 'resident2', 'clerk1', 'officer5', 'officer2', 'officer3', 'supervisor1'].map((name) => world.person(name)),
    hire(world, administrator, { username: 'market-officer', role: 'department_officer', area: '500235', unit: unit.marketSupervision.id }),
  ] as [Promise<Somebody>]) as unknown as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody];
}, 120_000);
afterAll(() => world.stop(), 60_000);

/** Hours of China on a day of 2026; the 2nd of March is a Monday. */
const on = (day: string, hour = 9): { at: string } => ({ at: new Date(Date.parse(`2026-${day}T00:00:00+08:00`) + hour * 3_600_000).toISOString() });
/** A day counts to its end. */
const endOf = (day: string): string => on(day, 24).at;
const complaint = { kind: 'complaint', area: '500235001001', title: '夜间烧烤摊噪声扰民', description: '滨江路夜市每晚到两点仍在放音乐，家里有老人和学生' };
/** The complaint the chapters are about. */
let id: string, code: string;
const matter = (more = ''): string => `/v1/matters/${id}${more}`;

test('1 acceptance: a receipt at once; what cannot be accepted is told where to go', async () => {
  ({ id, code } = await resident.does('POST /v1/matters', complaint, on('03-02')));
  const other = await resident.does('POST /v1/matters', { ...complaint, title: '外地车辆停放' }, on('03-02'));
  const refusal = { ground: 'outside_jurisdiction' };
  expect(await clerk.refused(`POST /v1/matters/${other.id}/refusal`, refusal, on('03-02', 10))).toBe('422 GROUND_NEEDS_DESTINATION');
  const { status, notice } = await clerk.does(`POST /v1/matters/${other.id}/refusal`, { ...refusal, destination: '太仓市综治中心' }, on('03-02', 10));
  expect(status).toBe('refused');
  expect(notice['zh-CN']).toContain('请向太仓市综治中心提出');
  expect(notice.en).toContain('Please turn to 太仓市综治中心');
  const told = (await resident.does(`GET /v1/matters/${other.id}/file`)).timeline.at(-1);
  expect(told).toMatchObject({ action: 'refuse', internal: false });
  expect(JSON.stringify(told)).toContain('太仓市综治中心');

  expect(await clerk.ask(`POST ${matter('/acceptance')}`, {}, on('03-02', 11))).toMatchObject({ status: 428, body: { code: 'PRECONDITION_REQUIRED' } });
  expect(await clerk.refused(`POST ${matter('/acceptance')}`, {}, { ...on('03-02', 11), ifMatch: '"7"' })).toBe('412 STALE');
  const accepted = await clerk.ask(`POST ${matter('/acceptance')}`, {}, { ...on('03-02', 11), ifMatch: '"1"' });
  expect([accepted.status, accepted.headers.get('etag'), accepted.body.status]).toEqual([200, '"2"', 'accepted']);
  expect(await clerk.refused(`POST ${matter('/acceptance')}`, {}, on('03-02', 12))).toBe('409 MATTER_NOT_IN_STATUS');
  expect(await resident.refused(`POST ${matter('/triage')}`, { category: 'complaint.noise' })).toBe('403 FORBIDDEN');
});

test('2 triage: the same thing said twice is one matter, and the table says whose it is', async () => {
  const twin = await neighbour.does('POST /v1/matters', { ...complaint, title: '夜间烧烤摊噪声大' }, on('03-02', 14));
  await clerk.does(`POST /v1/matters/${twin.id}/acceptance`, {}, on('03-02', 14));
  expect(await clerk.refused(`POST ${matter('/triage')}`, { category: 'need.housing' }, on('03-02', 14))).toBe('422 CATEGORY_OTHER_KIND');
  await clerk.does(`POST ${matter('/triage')}`, { category: 'complaint.noise', note: '夜市噪声' }, on('03-02', 14));
  const { items } = await clerk.does(`GET /v1/matters/${twin.id}/duplicates`, undefined, on('03-02', 15));
  expect(items[0]).toMatchObject({ id, explanation: { 'zh-CN': expect.stringContaining('相似度'), en: expect.stringContaining('Alike by') } });
  const { survivor, absorbed } = await clerk.does(`POST /v1/matters/${twin.id}/merger`, { with: id }, on('03-02', 15));
  expect([survivor.id, absorbed.id, absorbed.status, absorbed.mergedInto]).toEqual([id, twin.id, 'merged', id]);

  const routed = await clerk.does(`POST ${matter('/route')}`, {}, on('03-02', 16));
  expect(routed).toMatchObject({ status: 'routed', unitId: unit.publicSecurity.id, routing: { explanation: { en: expect.stringContaining('complaint.noise') } } });
  expect((await world.nobody.does(`GET /v1/progress/${twin.code}`)).stage).toBe('handling');
  expect(await housing.refused(`GET ${matter()}`)).toBe('404 NOT_FOUND');
  expect((await police.does('GET /v1/queues/my-unit')).items.map((item: { id: string }) => item.id)).toContain(id);
});

test('3 handling: claim, hand back, assign, recall, refer; a transfer changes nothing until it is accepted', async () => {
  const does = (who: Somebody, what: string, body: object = {}) => who.does(`POST ${matter(what)}`, body, on('03-03'));
  expect(await does(police, '/claim')).toMatchObject({ status: 'handling', handlerId: police.id });
  expect(await does(police, '/hand-back', { note: '本周值班已满' })).toMatchObject({ status: 'routed', handlerId: null });
  expect(await does(police, '/assignment', { officerId: police.id })).toMatchObject({ status: 'handling', handlerId: police.id });
  expect(await does(police, '/assignment/recall')).toMatchObject({ status: 'routed', handlerId: null });
  await does(police, '/claim');
  expect(await police.refused(`POST ${matter('/assignment')}`, { officerId: officer.id }, on('03-03'))).toBe('422 NOT_OWN_UNIT');

  await does(police, '/referrals', { unitId: unit.lettersAndVisits.id, note: '供参考' });
  const reader = await world.person('officer6');
  expect((await reader.does(`GET ${matter()}`)).actions).toEqual([]);
  expect(await police.refused(`POST ${matter('/referrals')}`, { unitId: unit.lettersAndVisits.id }, on('03-03'))).toBe('409 ALREADY_READER');

  await does(police, '/transfer', { unitId: unit.housing.id, reason: '占道经营' });
  expect(await does(police, '/transfer/recall', { reason: '填错单位' })).toMatchObject({ unitId: unit.publicSecurity.id });
  await does(police, '/transfer', { unitId: unit.housing.id, reason: '占道经营' });
  expect(await does(housing, '/transfer/refusal', { reason: '不属于房屋管理' })).toMatchObject({ unitId: unit.publicSecurity.id, handlerId: police.id });
  expect(await housing.refused(`GET ${matter()}`)).toBe('404 NOT_FOUND');
  await does(police, '/transfer', { unitId: unit.marketSupervision.id, reason: '夜市由市场监管部门许可' });
  expect(await does(market, '/transfer/acceptance')).toMatchObject({ status: 'routed', unitId: unit.marketSupervision.id, handlerId: null });
  expect(await does(officer, '/claim')).toMatchObject({ status: 'handling', handlerId: officer.id });
});

test('joint handling: the lead answers for the whole, supporting units owe their part by a date', async () => {
  const due = on('03-09', 18).at;
  await officer.does(`POST ${matter('/support')}`, { unitId: unit.publicSecurity.id, question: '请测噪声', dueAt: due }, on('03-04'));
  await officer.does(`POST ${matter('/support')}`, { unitId: unit.housing.id, question: '请查占道', dueAt: due }, on('03-04'));
  expect(await officer.refused(`POST ${matter('/support')}`, { unitId: unit.marketSupervision.id, question: '?', dueAt: due }, on('03-04'))).toBe('422 LEAD_CANNOT_SUPPORT');
  expect(await officer.refused(`POST ${matter('/answer')}`, { answer: '已处理' }, on('03-04'))).toBe('409 CONTRIBUTIONS_OPEN');
  const tasks = (await police.does('GET /v1/tasks?of=unit&kind=contribution')).items;
  expect(tasks).toMatchObject([{ what: '请测噪声', matterId: id, dueAt: due, state: 'open' }]);
  await police.does(`POST ${matter('/support/contribution')}`, { text: '夜间 62 分贝，超标' }, on('03-05'));
  await officer.does(`POST ${matter('/support/waiver')}`, { unitId: unit.housing.id, reason: '已由街道查明' }, on('03-05'));
  expect((await officer.does(`GET ${matter('/support')}`)).items.map(({ state }: { state: string }) => state).toSorted()).toEqual(['delivered', 'waived']);
});

const statutory = async () => (await resident.does(`GET ${matter('/clocks')}`)).items.find(({ kind, state }: { kind: string; state: string }) => kind === 'statutory' && ['running', 'paused'].includes(state));

test('5 completion: a question stops the clock, an extension needs the head, and every date can be checked', async () => {
  // 15 working days from Monday the 2nd.
  const before = await statutory();
  expect(before).toMatchObject({ dueAt: endOf('03-23'), state: 'running' });
  await officer.does(`POST ${matter('/questions')}`, { question: '请告知最吵的时段' }, on('03-05', 10));
  expect((await resident.does(`GET ${matter('/file')}`)).timeline.at(-1)).toMatchObject({ action: 'ask_reporter', note: '请告知最吵的时段', internal: false });
  expect(await statutory()).toMatchObject({ state: 'paused', pauses: [{ reason: 'waiting_for_reporter', to: null }] });
  expect((await resident.does(`GET ${matter()}`)).actions).toContain('reporter_answers');
  await resident.does(`POST ${matter('/questions/answer')}`, { answer: '夜里十一点到两点' }, on('03-10', 10));
  const after = await statutory();
  expect(after.state).toBe('running');
  expect(after.dueAt).toBe(endOf('03-26'));

  await officer.does(`POST ${matter('/extensions')}`, { amount: 5, reason: '需多次夜间检测' }, on('03-11'));
  expect(await officer.refused(`POST ${matter('/extensions/decision')}`, { granted: true, notice: '同意' }, on('03-11'))).toMatch(/^403/);
  await market.does(`POST ${matter('/extensions/decision')}`, { granted: true, notice: '需多次夜间检测，延长五个工作日' }, on('03-11', 15));
  const extended = await statutory();
  expect(extended.dueAt).toBe(endOf('04-02'));
  expect(extended.extensions).toMatchObject([{ state: 'granted', requestedBy: officer.id, decidedBy: market.id, notice: '需多次夜间检测，延长五个工作日' }]);
  expect(await officer.refused(`POST ${matter('/extensions')}`, { amount: 5, reason: '还不够' }, on('03-12'))).toBe('409 EXTENSIONS_EXHAUSTED');

  const { items } = await resident.does(`GET ${matter('/clocks')}`);
  for (const clock of items) {
    for (const words of [clock.label, clock.source, clock.text, ...clock.parts]) {
      expect(words['zh-CN']).toMatch(/[\p{Script=Han}]/u);
      expect(words.en).not.toMatch(/[\p{Script=Han}]/u);
    }
    expect(clock.parts.length).toBeGreaterThan(0);
  }
});

test('6 supervision: an order has a deadline and an owner, and is followed to its end', async () => {
  const { taskId, status } = await supervisor.does(`POST ${matter('/orders')}`, { what: '三日内组织夜间联合检查', within: { unit: 'working_day', amount: 3 } }, on('03-12'));
  expect(status).toBe('supervised');
  expect(await officer.does(`GET /v1/tasks/${taskId}`)).toMatchObject({ kind: 'order', ownerUnitId: unit.marketSupervision.id, dueAt: endOf('03-17') });
  await officer.does(`POST /v1/tasks/${taskId}/completion`, { result: '已组织检查三次' }, on('03-13'));
  expect(await officer.refused(`POST ${matter(`/orders/${taskId}/fulfilment`)}`, { note: '好了' }, on('03-13'))).toMatch(/^403/);
  expect(await supervisor.does(`POST ${matter(`/orders/${taskId}/fulfilment`)}`, { note: '检查记录已核' }, on('03-13', 15))).toMatchObject({ status: 'handling' });
});

test('7 follow-up: dissatisfied reopens once, and somebody else does it anew', async () => {
  expect(await officer.does(`POST ${matter('/answer')}`, { answer: '已责令十点后停止音响' }, on('03-16'))).toMatchObject({ status: 'answered' });
  expect((await resident.does(`GET ${matter()}`)).answer).toBe('已责令十点后停止音响');
  expect(await clerk.refused(`POST ${matter('/closing')}`, {}, on('03-16', 10))).toBe('409 FOLLOW_UP_REQUIRED');
  await resident.does(`POST ${matter('/rating')}`, { rating: 1, comment: '当晚照旧' }, on('03-17'));
  expect(await resident.refused(`POST ${matter('/rating')}`, { rating: 5 }, on('03-17'))).toBe('409 ALREADY_RATED');
  expect(await resident.does(`POST ${matter('/reopening')}`, { note: '请换人办理' }, on('03-17', 10))).toMatchObject({ status: 'routed', handlerId: null, reopened: 1, answer: null });
  expect(await officer.refused(`POST ${matter('/claim')}`, {}, on('03-17', 11))).toBe('409 SAME_HANDLER');
  expect(await market.refused(`POST ${matter('/assignment')}`, { officerId: officer.id }, on('03-17', 11))).toBe('409 SAME_HANDLER');
  await market.does(`POST ${matter('/claim')}`, {}, on('03-17', 14));
  await market.does(`POST ${matter('/answer')}`, { answer: '已取消该摊位夜间许可' }, on('03-19'));
  await clerk.does(`POST ${matter('/follow-up')}`, { by: 'phone', reached: true, note: '居民表示安静了' }, on('03-20'));
  await resident.does(`POST ${matter('/rating')}`, { rating: 5 }, on('03-20'));
  expect(await resident.refused(`POST ${matter('/reopening')}`, {}, on('03-20'))).toBe('409 ALREADY_REOPENED');
});

test('4 mediation: a dispute goes to a mediator, and what was agreed is its answer; without agreement the other ways stay open', async () => {
  const mediator = await world.person('mediator1');
  const station = await world.person('officer4');
  const inMediation = async (): Promise<string> => {
    const dispute = await resident.does('POST /v1/matters', { ...complaint, kind: 'dispute', title: '邻里漏水', description: '楼上漏水，双方对赔偿有争议' }, on('03-02'));
    await clerk.does(`POST /v1/matters/${dispute.id}/acceptance`, {}, on('03-02', 10));
    await clerk.does(`POST /v1/matters/${dispute.id}/triage`, { category: 'dispute.neighbours' }, on('03-02', 10));
    expect(await clerk.does(`POST /v1/matters/${dispute.id}/route`, {}, on('03-02', 11))).toMatchObject({ unitId: unit.justiceOffice.id, routing: { service: 'mediation' } });
    expect(await station.does(`POST /v1/matters/${dispute.id}/mediation`, { note: '双方愿意调解' }, on('03-03'))).toMatchObject({ status: 'in_mediation', stage: 'mediation' });
    return dispute.id;
  };
  const outcome = async (dispute: string, body: object) => mediator.does(`POST /v1/matters/${dispute}/mediation-outcome`, body, on('03-06'));
  expect(await outcome(await inMediation(), { outcome: 'agreed', note: '楼上赔偿八百元，三日内修复' })).toMatchObject({ status: 'answered', answer: '楼上赔偿八百元，三日内修复' });
  const failed = await inMediation();
  expect(await outcome(failed, { outcome: 'failed', note: '一方不再愿意；可以向人民法院起诉' })).toMatchObject({ status: 'routed', unitId: unit.justiceOffice.id, handlerId: null });
  expect((await resident.does(`GET /v1/matters/${failed}/file`)).timeline.at(-1)).toMatchObject({ note: expect.stringContaining('起诉'), internal: false });
  expect(await resident.does(`POST /v1/matters/${failed}/withdrawal`, { note: '自行协商' }, on('03-07'))).toMatchObject({ status: 'withdrawn' });
});

test('8 archiving: the file is sealed, nothing changes after, and it can be taken along', async () => {
  expect(await clerk.does(`POST ${matter('/closing')}`, {}, on('03-23'))).toMatchObject({ status: 'closed' });
  expect(await clerk.does(`POST ${matter('/archive')}`, {}, on('03-24'))).toMatchObject({ status: 'archived', seal: { intact: true } });
  expect(await clerk.refused(`POST ${matter('/closing')}`, {}, on('03-24'))).toBe('409 MATTER_SEALED');
  expect((await clerk.ask(`POST ${matter('/progress-notes')}`, { note: '补记' }, { language: 'zh-CN' })).body.title).toContain('封存');

  const { file } = await clerk.does(`GET ${matter('/export')}`);
  expect(file.seal).toMatchObject({ intact: true });
  expect(new Set(file.timeline.map(({ stage }: { stage: string }) => stage))).toEqual(new Set(['acceptance', 'triage', 'handling', 'completion', 'supervision', 'follow_up', 'archiving']));
  for (const { actorId, at } of file.timeline) expect([actorId.length > 0, at.endsWith('Z')]).toEqual([true, true]);
  const archive = await clerk.ask(`GET ${matter('/export.zip')}`);
  const files = unzipSync(new Uint8Array(archive.body));
  const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString());
  const digests = JSON.stringify(manifest);
  for (const [name, content] of Object.entries(files)) if (name !== 'manifest.json') expect(digests).toContain(createHash('sha256').update(content).digest('hex'));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['case.json', 'timeline.json', 'clocks.json', 'units.json']));

  const progress = await world.nobody.does(`GET /v1/progress/${code}`);
  expect(progress).toMatchObject({ stage: 'archiving', dueAt: null, endedAt: on('03-23').at });
});
