import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { seriousIn } from '../portal/accessibility.fixture.ts';
import { phone, type Visitor } from '../portal/visitor.fixture.ts';
import { bringInMany, handledByPolice, peopleOf } from './queues.fixture.ts';
import { chooseFrom, looks, picture, startWorkbench, type Workbench } from './workbench.fixture.ts';

let workbench: Workbench;
let people: Awaited<ReturnType<typeof peopleOf>>;
beforeAll(async () => {
  workbench = await startWorkbench();
  people = await peopleOf(workbench.world);
  await bringInMany(people.clerk, 12);
}, 300_000);
afterAll(() => workbench.stop(), 60_000);

const rows = (page: Page) => page.locator('tbody tr[tabindex]');
const row = (page: Page, words: string) => rows(page).filter({ hasText: words });
const choose = (page: Page, label: string, option: string): Promise<void> => chooseFrom(page, page.getByRole('combobox', { name: label, exact: true }), option);
const leave = async ({ context, faults }: Visitor): Promise<void> => {
  await context.close();
  expect(faults).toEqual([]);
};

test('the start page tells what waits, and what has just come in, without being loaded again', async () => {
  const visitor = await workbench.work('clerk1', '/workbench/');
  const { page } = visitor;
  await page.getByRole('heading', { name: '今日到期', exact: true }).waitFor();
  // What comes in late in the evening is due tomorrow; to be accepted it is at any hour.
  const card = page.locator('.ant-card', { has: page.getByRole('heading', { name: '待受理', exact: true }) });
  await page.evaluate('window.stayed = true');
  const { resident } = people;
  await resident.does('POST /v1/matters', { kind: 'hazard', urgency: 'critical', area: '500235001001', title: '燃气管道有异味', description: '楼道里闻到燃气味，请马上来看。' });
  await card.getByText('燃气管道有异味').waitFor();
  expect(await page.evaluate('window.stayed')).toBe(true);
  await card.getByRole('link', { name: '查看全部' }).click();
  await page.getByRole('heading', { name: '待办队列' }).waitFor();
  expect(page.url()).toContain('status=received');
  await leave(visitor);
}, 60_000);

describe('queues', () => {
  test('filters stand in the address; saved, they are there on another device, and two devices do not overwrite each other', async () => {
    const here = await workbench.work('clerk1', '/workbench/queues');
    const { page } = here;
    await choose(page, '类型', '安全隐患');
    await page.waitForURL(/kind=hazard/);
    await row(page, '夜市音乐').first().waitFor({ state: 'detached' });
    await page.goBack();
    await row(page, '夜市音乐').first().waitFor();
    await page.goForward();
    await page.waitForURL(/kind=hazard/);
    await page.getByRole('button', { name: '保存当前筛选' }).click();
    await page.getByLabel('名称').fill('辖区隐患');
    await page.getByRole('dialog').getByRole('button', { name: '保存常用筛选' }).click();
    await page.getByRole('navigation', { name: '常用筛选' }).getByRole('link', { name: '辖区隐患' }).waitFor();

    const there = await workbench.work('clerk1', '/workbench/queues', phone);
    await there.page.getByRole('link', { name: '辖区隐患' }).click();
    await there.page.waitForURL(/kind=hazard/);
    await there.page.getByRole('button', { name: '管理' }).click();
    await there.page.getByRole('button', { name: '改名' }).click();
    await page.getByRole('button', { name: '管理' }).click();
    await page.getByRole('button', { name: '改名' }).click();
    await page.getByLabel('名称').fill('路灯和隐患');
    await page.getByRole('button', { name: '修改常用筛选' }).click();
    await page.getByRole('link', { name: '路灯和隐患' }).waitFor();
    // The other device still holds the version before.
    await there.page.getByLabel('名称').fill('隐患（手机）');
    await there.page.getByRole('button', { name: '修改常用筛选' }).click();
    await there.page.getByText('刚刚有人更新了这条记录').waitFor();
    await there.page.getByRole('button', { name: '修改常用筛选' }).click();
    await there.page.getByRole('link', { name: '隐患（手机）' }).waitFor();
    await there.page.getByRole('button', { name: '删除 隐患（手机）' }).click();
    await there.page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
    await there.page.getByText('还没有常用筛选').waitFor();
    await leave(there);
    await leave(here);
  }, 90_000);

  test('several are accepted at once; one that somebody else was quicker with is told, and nothing is hidden', async () => {
    const ids = await bringInMany(people.clerk, 3, (number) => `批量${number}`);
    const visitor = await workbench.work('clerk1', '/workbench/queues?queue=my-area&status=received&sort=-received');
    const { page } = visitor;
    for (const id of ids) await page.locator(`tr[data-row-key="${id}"]`).getByRole('checkbox').check();
    await page.getByText('已选 3 件').waitFor();
    await page.getByRole('button', { name: '受理', exact: true }).click();
    // Meanwhile a colleague of the county accepts one of them.
    await people.other.does(`POST /v1/matters/${ids[0]}/acceptance`);
    await page.getByRole('button', { name: '开始办理' }).click();
    await page.getByText('完成 2 件，未办成 1 件，共 3 件').waitFor();
    expect(await page.locator('.failure').innerText()).toContain('内容已被更新');
    await page.getByRole('button', { name: '重办未完成的 1 件' }).click();
    await page.locator('.failure', { hasText: '已受理' }).waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await picture(page, 'queues-bulk');
    await page.getByRole('button', { name: '关闭' }).last().click();
    for (const id of ids) await page.locator(`tr[data-row-key="${id}"]`).waitFor({ state: 'detached' });
    await leave(visitor);
  }, 90_000);

  test('everything goes by keyboard', async () => {
    const visitor = await workbench.work('clerk1', '/workbench/queues?queue=my-area&sort=-received');
    const { page } = visitor;
    await rows(page).nth(2).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('类型');
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('已选 1 件').waitFor();
    await page.keyboard.press('a');
    await page.getByText(/已选 \d{2,} 件/).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: /已选/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/matters\//);
    await leave(visitor);
  }, 60_000);

  test('a queue leaves as CSV, for a reason', async () => {
    const visitor = await workbench.work('clerk1', '/workbench/queues?queue=my-area&kind=need');
    const { page } = visitor;
    await page.getByRole('button', { name: '导出 CSV' }).click();
    await page.getByLabel('查阅或导出的理由').fill('月度分析');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '提交' }).click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect([download.suggestedFilename(), lines[0]!.slice(0, 8), lines.slice(1).every((line) => line.includes('服务需求'))]).toEqual(['本辖区.csv', '\uFEFF编号,类型,标', true]);
    await leave(visitor);
  }, 60_000);
});

test('search finds by code, by words and by person; no name stands in an address', async () => {
  const { id } = await people.clerk.does('POST /v1/matters', { kind: 'errand', area: '500235001001', title: '代办医保报销手续', description: '腿脚不便，请代办。', channel: 'window', reporter: { name: '欧阳春晓', contact: '13900000009' } });
  const { code } = await people.clerk.does(`GET /v1/matters/${id}`);
  const visitor = await workbench.work('clerk1', '/workbench/search');
  const { page } = visitor;
  const find = async (words: string): Promise<void> => {
    await page.locator('.search-words input').fill(words);
    await page.locator('.search-words input').press('Enter');
  };
  await find(code);
  await row(page, '代办医保').waitFor();
  await find('不会有这样的词语');
  await page.getByText('没有找到').waitFor();
  await page.getByRole('link', { name: '当事人' }).click();
  await find('欧');
  await page.getByRole('alert').getByText('至少两个字').waitFor();
  await find('欧阳春晓');
  await row(page, '代办医保').waitFor();
  expect(decodeURIComponent(page.url())).not.toContain('欧阳');
  await row(page, '代办医保').getByRole('link').first().click();
  await page.waitForURL(/\/matters\//);
  await page.goBack();
  await row(page, '代办医保').waitFor();
  await leave(visitor);
}, 60_000);

test('an order reaches the officer’s tasks as it is issued, and is completed there', async () => {
  const id = await handledByPolice(people, '滨江路夜市噪声');
  const visitor = await workbench.work('officer5', '/workbench/tasks?of=unit');
  const { page } = visitor;
  await page.locator('.ant-card').first().waitFor();
  await people.supervisor.does(`POST /v1/matters/${id}/orders`, { what: '三日内到现场核查噪声并报送结果。' });
  await row(page, '现场核查噪声').waitFor();
  await row(page, '现场核查噪声').getByRole('button', { name: '办结任务' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '办结任务' }).click();
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await page.getByLabel('结果').fill('已约谈经营者，二十二时后停止使用音响。');
  await page.getByRole('dialog').getByRole('button', { name: '办结任务' }).click();
  await row(page, '现场核查噪声').waitFor({ state: 'detached' });
  await choose(page, '状态', '已办结');
  await row(page, '已约谈经营者').waitFor();
  await leave(visitor);
}, 60_000);

test('at the window: what is missing is told, the rest is kept, and the receipt can be handed over', async () => {
  const visitor = await workbench.work('clerk1', '/workbench/new-matter');
  const { page } = visitor;
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.locator('.ant-form-item-explain-error').first().waitFor();
  await page.getByLabel('姓名或名称').fill('张桂芳');
  await page.getByLabel('联系方式').fill('13700000003');
  await chooseFrom(page, page.locator('#new-matter_kind'), '投诉');
  await page.getByText('这类事项可以匿名').waitFor();
  await page.getByLabel('标题').fill('楼下烧烤店油烟扰民');
  await page.getByLabel('情况说明').fill('楼下烧烤店每晚油烟直排，窗户不敢开。');
  await page.getByLabel('受理并分类').check();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('请选择类别').last().waitFor();
  await chooseFrom(page, page.locator('#new-matter_category'), '噪');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('已受理并分类。').waitFor();
  const code = (await page.locator('.receipt-code').innerText()).replaceAll(/[\s-]/g, '');
  const { body } = await workbench.world.nobody.ask(`GET /v1/progress/${code}`);
  expect(body).toMatchObject({ stage: 'triage' });
  expect(await seriousIn(page)).toEqual([]);
  await picture(page, 'receipt');
  await leave(visitor);
}, 60_000);

test('an absence is recorded with who stands in, and taken back', async () => {
  const visitor = await workbench.work('director2', '/workbench/absences');
  const { page } = visitor;
  await page.getByRole('button', { name: '登记休假' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('孙志明').waitFor();
  await chooseFrom(page, page.getByLabel('代办人'), '刘敏');
  for (const [label, day] of [['起始日期', '2030-03-04'], ['截止日期', '2030-03-08']] as const) {
    await dialog.getByLabel(label).fill(day);
    await dialog.getByLabel(label).press('Tab');
  }
  await dialog.getByRole('button', { name: '登记休假' }).click();
  await row(page, '2030年3月4日').getByText('刘敏').waitFor();
  await row(page, '2030年3月4日').getByRole('button', { name: '取消休假' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消休假' }).click();
  await page.getByText('没有请假记录').waitFor();
  await leave(visitor);
}, 60_000);

describe('my account', () => {
  test('a profile somebody changed meanwhile is not overwritten unseen; the language follows', async () => {
    const visitor = await workbench.work('officer6', '/workbench/me');
    const { page } = visitor;
    await page.getByRole('cell', { name: '职能部门工作人员' }).waitFor();
    const elsewhere = await workbench.world.person('officer6');
    const { version } = await elsewhere.does('GET /v1/me');
    await elsewhere.does('PATCH /v1/me', { phone: '023-5500000' }, { ifMatch: `"${version}"` });
    await page.getByLabel('电话').fill('13600000006');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('刚刚有人更新了这条记录').waitFor();
    await page.getByLabel('英文').check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(await elsewhere.does('GET /v1/me')).toMatchObject({ phone: '13600000006', locale: 'en' });
    await leave(visitor);
  }, 60_000);

  test('a password is changed by who knows it, and logs out everywhere', async () => {
    const visitor = await workbench.work('officer4', '/workbench/me');
    const { page } = visitor;
    const { password } = workbench.world.platform.people.find(({ username }) => username === 'officer4')!;
    await page.getByLabel('当前密码').fill('不是这个密码');
    await page.getByLabel('新密码').fill('新的口令：江边三棵黄桷树');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('当前密码不正确').first().waitFor();
    await page.getByLabel('当前密码').fill(password);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码已修改').waitFor();
    await leave(visitor);
  }, 60_000);
});

const pages = [['home', '/workbench/'], ['queues', '/workbench/queues?queue=my-area'], ['search', '/workbench/search?by=persons'], ['tasks', '/workbench/tasks?of=area'], ['new-matter', '/workbench/new-matter'], ['absences', '/workbench/absences'], ['me', '/workbench/me']] as const;

test.each(looks)('every page can be used by everybody: %s %j', async (locale, device) => {
  const visitor = await workbench.work('clerk1', '/workbench/', { ...device, locale });
  const { page } = visitor;
  const findings: string[] = [];
  for (const [name, path] of pages) {
    await page.goto(path);
    await page.locator('.page h1').waitFor();
    await page.locator('.page .ant-card').first().waitFor();
    await page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' });
    findings.push(...(await seriousIn(page)).map((finding) => `${name}: ${finding}`));
    await picture(page, name);
  }
  await visitor.context.close();
  expect(findings).toEqual([]);
  expect(visitor.faults).toEqual([]);
}, 120_000);

test('five hundred rows are scrolled through: each page is asked for once, choosing one draws no other, and what comes in meanwhile is there', async () => {
  await bringInMany(people.clerk, 500, (number) => `长列表${number}`);
  const visitor = await workbench.work('clerk1', '/workbench/queues?queue=my-area&sort=-received');
  const { page } = visitor;
  await rows(page).first().waitFor();
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/v1/queues/') && asked.push(request.url())));
  await page.evaluate('window.tasks = []; new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" })');
  const began = Date.now();
  while ((await rows(page).count()) < 500) {
    await page.keyboard.press('End');
    await page.waitForTimeout(50);
  }
  const read = Date.now();
  expect(asked.length).toBe(new Set(asked).size);
  const keys = (await page.evaluate('[...document.querySelectorAll("tbody tr[tabindex]")].map((row) => row.dataset.rowKey)')) as string[];
  expect(new Set(keys).size).toBe(keys.length);
  await page.evaluate('window.drawn = new Set(); new MutationObserver((changes) => changes.forEach(({ target }) => window.drawn.add(target.parentElement.closest("tr")))).observe(document.querySelector("tbody"), { subtree: true, attributes: true, childList: true })');
  await rows(page).last().getByRole('checkbox').check();
  await page.getByText('已选 1 件').waitFor();
  // The row itself, and those the pointer came from.
  expect(await page.evaluate('[...window.drawn].filter(Boolean).length')).toBeLessThanOrEqual(3);
  const tasks = (await page.evaluate('window.tasks')) as number[];
  console.log(`450 rows read and drawn in ${read - began} ms, one chosen in ${Date.now() - read} ms; ${tasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(0, ...tasks))} ms`);
  const [id] = await bringInMany(people.clerk, 1, () => '刚刚来的');
  await page.locator(`tr[data-row-key="${id}"]`).waitFor({ state: 'attached' });
  expect(await rows(page).count()).toBeGreaterThan(500);
  await page.getByText('已选 1 件').waitFor();
  await leave(visitor);
}, 240_000);
