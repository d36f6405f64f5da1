import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoUnits as unit } from '@gongzhi/testkit/demo';
import type { Page } from 'playwright-core';
import { hire } from '../journeys/hire.fixture.ts';
import { seriousIn } from '../portal/accessibility.fixture.ts';
import type { Visitor } from '../portal/visitor.fixture.ts';
import { type County, fillCounty } from './county.fixture.ts';
import { chooseFrom, looks, picture, startWorkbench, type Workbench } from './workbench.fixture.ts';

let workbench: Workbench;
let county: County;
beforeAll(async () => {
  workbench = await startWorkbench();
  county = await fillCounty((username) => workbench.world.person(username));
}, 300_000);
afterAll(() => workbench.stop(), 60_000);

const row = (page: Page, title: string) => page.getByRole('row', { name: title }).first();
/** Chooses what is found by words in a control that looks up. */
async function pick(page: Page, control: string, words: string, option = words): Promise<void> {
  await chooseFrom(page, page.locator(control), option, words);
}
/** Does something as somebody at another keyboard. */
const does = async (username: string, route: string, body?: object) => (await workbench.world.person(username)).does(route, body);
/** Chooses a moment in a form. */
async function when(page: Page, label: string, moment: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).fill(moment);
  await page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden) .ant-picker-ok button').click();
}
/** Nothing is heard live here: whoever else is quicker is noticed only when something is sent. */
const deaf = (page: Page) => page.route('**/v1/stream', (route) => route.abort());
async function leave({ context, faults }: Visitor): Promise<void> {
  await context.close();
  expect(faults).toEqual([]);
}

// Pictures and accessibility first, while everything is there.
const pages: readonly { name: string; who: string; path: () => string; ready: (page: Page) => Promise<unknown> }[] = [
  { name: 'triage', who: 'clerk1', path: () => `/workbench/triage?matter=${county.waiting.cover}`, ready: (page) => page.locator('#triage_category').first().waitFor() },
  { name: 'supervision', who: 'supervisor1', path: () => '/workbench/supervision', ready: (page) => page.locator('.figures').first().waitFor() },
  { name: 'supervision-orders', who: 'supervisor1', path: () => '/workbench/supervision?view=orders', ready: (page) => page.getByText('五日内完成防水维修').first().waitFor() },
  { name: 'supervision-extensions', who: 'supervisor1', path: () => `/workbench/supervision?view=extensions&matter=${county.market}`, ready: (page) => page.locator('.ant-drawer-body .note').first().waitFor() },
  { name: 'meetings', who: 'director1', path: () => '/workbench/meetings', ready: (page) => page.getByRole('link', { name: '治安形势分析会' }).first().waitFor() },
  { name: 'meeting', who: 'director1', path: () => `/workbench/meetings/${county.meeting}`, ready: (page) => page.getByRole('link', { name: '廉租房三楼卫生间漏水' }).first().waitFor() },
  { name: 'village-lists', who: 'director1', path: () => '/workbench/village-lists', ready: (page) => page.locator('.ant-table').first().waitFor() },
  { name: 'village-lists-publish', who: 'director1', path: () => '/workbench/village-lists?view=publish', ready: (page) => page.locator('.ant-table').first().waitFor() },
  { name: 'village-lists-check', who: 'director1', path: () => `/workbench/village-lists?view=send&village=500235001001&task=${encodeURIComponent('协助开展人口普查')}`, ready: (page) => page.locator('.checked .ant-alert').first().waitFor() },
  { name: 'routing', who: 'director1', path: () => '/workbench/routing?area=500235001', ready: (page) => page.getByRole('table').first().waitFor() },
  { name: 'categories', who: 'director1', path: () => '/workbench/categories', ready: (page) => page.locator('.ant-table').first().waitFor() },
  { name: 'calendar', who: 'director1', path: () => '/workbench/calendar?month=2026-10', ready: (page) => page.locator('.month td').first().waitFor() },
];

describe.each(looks)('pages in %s', (language, device) => {
  test(`at ${device.viewport.width} pixels everybody can use them`, async () => {
    const findings: string[] = [];
    for (const who of ['clerk1', 'supervisor1', 'director1']) {
      const visitor = await workbench.work(who, '/workbench/', { ...device, locale: language });
      const { page } = visitor;
      for (const { name, path, ready } of pages.filter((one) => one.who === who)) {
        await page.goto(path());
        await ready(page);
        // Names that are asked for, and lists inside.
        await page.locator('[aria-busy=true], .loading').first().waitFor({ state: 'detached' });
        findings.push(...(await seriousIn(page)).map((finding) => `${name}: ${finding}`));
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (overflow > 1) findings.push(`${name}: ${overflow} pixels wider than the screen`);
        await picture(page, name);
      }
      await leave(visitor);
    }
    expect(findings).toEqual([]);
  }, 240_000);
});

describe('triage', () => {
  test('by keyboard from the list to the unit; the other clerk sees it go, and what became of it', async () => {
    const [one, other] = await Promise.all([workbench.work('clerk1', '/workbench/triage'), workbench.work('clerk2', `/workbench/triage?matter=${county.waiting.cover}`)]);
    const { page } = one;
    await row(other.page, '幸福路路口井盖破损').waitFor();
    await other.page.locator('#triage_category').waitFor();
    const first = row(page, '幸福路路口井盖破损');
    await first.focus();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.locator('#triage_category:focus').waitFor();
    await page.getByText('相似度').first().waitFor();
    await page.keyboard.type('道路交通');
    await page.locator('.ant-select-item-option-active', { hasText: '道路交通' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('将分派到 云阳县公安局').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('已分派到云阳县公安局').waitFor();
    await first.waitFor({ state: 'detached' });
    // The next one is shown already.
    await page.waitForURL(({ search }) => search.includes('matter=') && !search.includes(county.waiting.cover));
    await row(other.page, '幸福路路口井盖破损').waitFor({ state: 'detached' });
    await other.page.getByText('这件事项已离开受理分流：已分派').waitFor();
    expect(await does('clerk1', `GET /v1/matters/${county.waiting.cover}`)).toMatchObject({ status: 'routed', category: 'hazard.road', unitId: unit.publicSecurity.id });
    await Promise.all([leave(one), leave(other)]);
  }, 180_000);

  test('a likely duplicate is merged, once it is accepted', async () => {
    const visitor = await workbench.work('clerk1', `/workbench/triage?matter=${county.waiting.sameCover}`);
    const { page } = visitor;
    await page.getByText('受理后才能并案').waitFor();
    await page.getByRole('button', { name: '仅受理' }).click();
    await page.getByRole('button', { name: '并案' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('较早的一件继续办理').waitFor();
    await drawer.locator('button[type=submit]').click();
    await row(page, '幸福路口的井盖坏了').waitFor({ state: 'detached' });
    expect(await does('clerk1', `GET /v1/matters/${county.waiting.sameCover}`)).toMatchObject({ status: 'merged', mergedInto: county.waiting.cover });
    await leave(visitor);
  }, 180_000);

  test('a refusal names its ground and where to go instead', async () => {
    const visitor = await workbench.work('clerk1', '/workbench/triage?kind=enquiry');
    const { page } = visitor;
    await row(page, '高龄津贴怎么申请').click();
    await page.getByRole('button', { name: '不予受理' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('button[type=submit]').click();
    await drawer.locator('.ant-form-item-explain-error').waitFor();
    await chooseFrom(page, drawer.getByRole('combobox'), '不属于本地区管辖');
    await drawer.getByText('请向事发地的综治中心提出').waitFor();
    await drawer.getByLabel('告知去向').fill('万州区综治中心');
    await drawer.locator('button[type=submit]').click();
    await page.getByText('没有待受理分流的事项').waitFor();
    await leave(visitor);
  }, 180_000);

  test('when another clerk was quicker it says so, shows how it stands, and takes the words again', async () => {
    const { wages } = county.waiting;
    const visitor = await workbench.work('clerk1', '/workbench/');
    const { page } = visitor;
    await deaf(page);
    await page.goto(`/workbench/triage?matter=${wages}`);
    await pick(page, '#triage_category', '劳动社保');
    await page.locator('#triage_note').fill('请人社局牵头');
    await does('clerk2', `POST /v1/matters/${wages}/acceptance`);
    await page.getByRole('button', { name: '受理、分类并分派' }).click();
    await page.getByText('刚刚有人更新了这条记录').waitFor();
    await page.getByRole('button', { name: '分类并分派', exact: true }).click();
    await page.getByText('已分派到云阳县人力资源和社会保障局').waitFor();
    expect(await does('clerk1', `GET /v1/matters/${wages}`)).toMatchObject({ status: 'routed', category: 'petition.labour_social' });
    await leave(visitor);
  }, 180_000);
});

describe('supervision', () => {
  test('orders go to several at once, appear live on another screen, and are fulfilled', async () => {
    const [one, other] = await Promise.all([workbench.work('supervisor1', '/workbench/supervision'), workbench.work('director1', '/workbench/supervision?view=orders')]);
    const { page } = one;
    await other.page.getByText('五日内完成防水维修').first().waitFor();
    for (const title of ['江边步道护栏松动', '独居老人申请助餐']) await row(page, title).getByRole('checkbox').check();
    await page.getByRole('button', { name: '发出督办令（2 件）' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '发出', exact: true }).click();
    await drawer.getByText('请写明督办要求').waitFor();
    await drawer.locator('#orders_what').fill('三日内到现场处置并回复反映人');
    await drawer.getByRole('button', { name: '发出', exact: true }).click();
    await page.getByText('已发出 2 份督办令').waitFor();
    await other.page.getByText('三日内到现场处置并回复反映人').nth(1).waitFor();

    await row(page, '江边步道护栏松动').focus();
    await page.keyboard.press('Enter');
    const matter = page.getByRole('dialog');
    await matter.getByText('未办结的督办令').waitFor();
    await matter.getByRole('button', { name: '办结督办' }).click();
    await page.getByLabel('说明').fill('现场已设围挡，护栏已加固');
    await page.getByRole('dialog').last().locator('button[type=submit]').click();
    await page.getByText('已完成：办结督办').waitFor();
    await matter.getByText('未办结的督办令').waitFor({ state: 'detached' });
    await Promise.all([leave(one), leave(other)]);
  }, 180_000);

  test('several at once: one that changed meanwhile is told, the others are issued', async () => {
    const visitor = await workbench.work('supervisor1', '/workbench/');
    const { page } = visitor;
    await deaf(page);
    await page.goto('/workbench/supervision?alert=red');
    for (const title of ['廉租房三楼卫生间漏水', '独居老人申请助餐']) await row(page, title).getByRole('checkbox').check();
    await does('officer2', `POST /v1/matters/${county.overdue}/progress-notes`, { note: '已联系施工队' });
    await page.getByRole('button', { name: '发出督办令（2 件）' }).click();
    await page.locator('#orders_what').fill('请说明进展');
    await page.getByRole('button', { name: '发出', exact: true }).click();
    await page.getByText('1 件未能发出').waitFor();
    await page.getByText('刚刚有人更新了这件事项').waitFor();
    await leave(visitor);
  }, 180_000);

  test('the head of a unit arranges cover; a request for more time is decided by those entitled to', async () => {
    const deputy = await hire(workbench.world, await workbench.world.person('admin1'), { username: 'cover', role: 'department_officer', area: '500235', unit: unit.housing.id });
    const head = await workbench.work('officer2', `/workbench/supervision?matter=${county.overdue}`);
    await head.page.getByRole('button', { name: '安排代办' }).click();
    const form = head.page.getByRole('dialog').last();
    await chooseFrom(head.page, form.getByRole('combobox'), '新进人员cover');
    await form.locator('button[type=submit]').click();
    await head.page.getByText('已完成：指派').waitFor();
    expect((await does('director1', `GET /v1/matters/${county.overdue}`)).handlerId).toBe(deputy.id);
    await leave(head);

    const visitor = await workbench.work('supervisor1', '/workbench/supervision?view=extensions');
    const { page } = visitor;
    await row(page, '夜市音乐放到凌晨').click();
    await page.getByRole('dialog').getByRole('button', { name: '审批延期' }).click();
    const decision = page.getByRole('dialog').last();
    await decision.getByRole('switch').click();
    await decision.getByLabel('告知内容').fill('同意延期');
    await decision.locator('button[type=submit]').click();
    await decision.getByText('该延期须由规定的人批准').waitFor();
    await decision.getByRole('switch').click();
    await decision.getByLabel('告知内容').fill('夜间检测可在期限内完成，不予延期');
    await decision.locator('button[type=submit]').click();
    await page.getByText('没有待审批的延期申请').waitFor();
    await leave(visitor);
  }, 180_000);
});

test('a joint meeting is scheduled, and the one that was held is prepared, recorded, decided and closed; what is being written survives others', async () => {
  const visitor = await workbench.work('director1', '/workbench/');
  const { page } = visitor;
  await deaf(page);
  await page.goto('/workbench/meetings');
  await page.getByRole('button', { name: '召集会议' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('标题').fill('岁末安全联席会议');
  await when(page, '开始时间', '2027-01-15 09:30');
  await chooseFrom(page, drawer.locator('[id$=unitIds]'), '云阳县民政局');
  await page.keyboard.press('Escape');
  await drawer.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: '岁末安全联席会议' }).waitFor();
  await page.getByText('2027年1月15日 09:30').waitFor();
  await page.getByText('会议开始后记录到会情况').waitFor();

  const meeting = await county.meet('隐患排查调度会');
  await page.goto(`/workbench/meetings/${meeting}`);
  await page.getByRole('button', { name: '编辑议程' }).click();
  await page.locator('li', { hasText: '夜市音乐放到凌晨' }).getByRole('button', { name: '列入' }).click();
  await page.getByRole('button', { name: '上移 夜市音乐放到凌晨' }).click();
  await page.getByRole('button', { name: '保存议程' }).click();
  await page.getByRole('button', { name: '编辑议程' }).waitFor();
  expect((await does('director1', `GET /v1/meetings/${meeting}`)).agenda[0].matterId).toBe(county.market);

  for (const line of await page.locator('.attendance-line').all()) await line.getByRole('radio', { name: '到会' }).check();
  await page.getByRole('button', { name: '保存到会情况' }).click();
  await page.getByText('已保存').waitFor();
  await page.getByLabel('会议纪要').fill('会议研究了两件超期事项，要求责任单位限期办结。');
  await does('director1', `PUT /v1/meetings/${meeting}/agenda`, { matterIds: [county.overdue] });
  await page.getByRole('button', { name: '保存会议纪要' }).click();
  await page.getByText('刚刚有人更新了这条记录').waitFor();
  expect(await page.getByLabel('会议纪要').inputValue()).toContain('要求责任单位限期办结');
  await page.getByRole('link', { name: '夜市音乐放到凌晨' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '保存会议纪要' }).click();
  await page.getByText('有未保存的修改').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: '形成决定' }).click();
  const decision = page.getByRole('dialog');
  await decision.getByLabel('内容').fill('两周内完成防水维修');
  await chooseFrom(page, decision.locator('[id$=unitId]'), '云阳县住房和城乡建设委员会');
  await when(page, '截止时间', '2027-01-20 18:00');
  await decision.locator('button[type=submit]').click();
  await page.getByRole('cell', { name: '两周内完成防水维修' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect([await page.getByRole('button', { name: '打印' }).isVisible(), await page.getByText('主持人签字').isVisible(), await page.locator('p.words.print-only').first().isVisible()]).toEqual([false, true, true]);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '结束会议' }).click();
  await page.locator('.ant-popover').getByRole('button', { name: '结束会议' }).click();
  await page.getByText('已结束').first().waitFor();
  expect(await page.getByRole('button', { name: '编辑议程' }).count()).toBe(0);
  await leave(visitor);
}, 240_000);

test('the two lists: what is on neither is not sent down, what a village assists with is; a new version is published', async () => {
  const visitor = await workbench.work('director1', '/workbench/village-lists?view=send');
  const { page } = visitor;
  await pick(page, '#check_village', '杏家湾');
  await page.locator('#check_task').fill('组织村民观看商业演出');
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByText('不得下派', { exact: true }).waitFor();
  await page.goBack();
  await pick(page, '#check_village', '杏家湾');
  const year = new Date().getFullYear();
  const lists = await does('director1', `GET /v1/village-lists?area=500235&year=${year}`);
  const entry = lists.entries.find(({ list }: { list: string }) => list === 'assist');
  await page.locator('#check_task').fill(entry.title['zh-CN']);
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByText('可以下派', { exact: true }).waitFor();
  await page.getByRole('button', { name: '下派任务' }).click();
  await when(page, '截止时间', '2027-01-20 18:00');
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await page.getByText('已完成：下派任务到村（社区）').waitFor();

  await page.goto('/workbench/village-lists?view=publish');
  await page.getByRole('textbox', { name: `关键词 ${entry.code}` }).fill('普查、入户');
  await page.getByText('新增 0，修改 1，删除 0').waitFor();
  await page.getByRole('button', { name: '公布', exact: true }).click();
  await page.locator('.ant-popover').getByRole('button', { name: '公布' }).click();
  await page.getByText('已公布第 2 版').waitFor();
  await page.goto('/workbench/village-lists');
  await page.getByLabel('在清单中查找').fill('入户');
  await page.getByRole('cell', { name: entry.code, exact: true }).waitFor();
  await leave(visitor);
}, 180_000);

test('the routing table tells where a matter would go and why, and is changed; a category is added; a day is closed and opened again', async () => {
  const visitor = await workbench.work('admin1', '/workbench/routing?area=500235001');
  const { page } = visitor;
  await chooseFrom(page, page.locator('#preview_kind'), '投诉');
  await page.locator('.note', { hasText: '云阳县市场监督管理局' }).waitFor();
  await page.getByRole('button', { name: '设置条目' }).click();
  const drawer = page.getByRole('dialog');
  await chooseFrom(page, drawer.locator('[id$=-set_kind]'), '投诉');
  await pick(page, '[id$=-set_unitId]', '双江街道综治中心');
  await drawer.locator('button[type=submit]').click();
  const entry = page.getByRole('row').filter({ hasText: '投诉' }).filter({ hasText: '双江街道综治中心' });
  await entry.getByRole('button', { name: '删除' }).click();
  await page.locator('.ant-popover').getByRole('button', { name: '删除' }).click();
  await page.getByText('条目已删除').waitFor();
  await entry.waitFor({ state: 'detached' });

  await page.goto('/workbench/categories');
  await page.getByRole('button', { name: '增加类别' }).click();
  await page.getByRole('dialog').getByLabel('代码').fill('hazard.river');
  await chooseFrom(page, page.getByRole('dialog').locator('[id$=-add_kind]'), '安全隐患');
  await page.getByRole('dialog').locator('input[lang=zh-CN]').fill('河道安全');
  await page.getByRole('dialog').locator('input[lang=en]').fill('Rivers');
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await page.getByRole('cell', { name: '河道安全' }).waitFor();

  await page.goto('/workbench/calendar?area=500235001&month=2026-12');
  await page.getByRole('button', { name: /在 2026-12-09 登记/ }).click();
  const closing = page.getByRole('dialog');
  await closing.getByRole('radio', { name: '停办' }).check();
  await closing.locator('input[lang=zh-CN]').fill('窗口搬迁');
  await closing.locator('input[lang=en]').fill('The window moves');
  await closing.locator('button[type=submit]').click();
  await page.locator('td.day-closure', { hasText: '窗口搬迁' }).waitFor();
  await page.getByRole('row', { name: /窗口搬迁/ }).getByRole('button', { name: '撤销' }).click();
  await page.locator('.ant-popover').getByRole('button', { name: '撤销' }).click();
  await page.locator('td.day-closure').waitFor({ state: 'detached' });
  await leave(visitor);
}, 240_000);
