import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { Somebody } from '../journeys/journey.fixture.ts';
import { seriousIn } from '../portal/accessibility.fixture.ts';
import { codeOnReceipt, phone, type Visitor, write } from '../portal/visitor.fixture.ts';
import { chooseFrom, looks, picture, startWorkbench, type Workbench } from './workbench.fixture.ts';

jest.setTimeout(240_000);

let workbench: Workbench;
let resident: Somebody, clerk: Somebody, police: Somebody, supervisor: Somebody;
/** Rich in steps, for pictures; every page is looked at with it. */
let shown: string;
beforeAll(async () => {
  workbench = await startWorkbench();
  [resident, clerk, police, supervisor] = (await Promise.all(['resident1', 'clerk1', 'officer5', 'supervisor1'].map((name) => workbench.world.person(name)))) as [Somebody, Somebody, Somebody, Somebody];
  shown = await accepted('夜市音乐放到凌晨两点', '滨江路夜市每晚到两点仍在放音乐，家里有老人和学生，多次劝说无效。');
  await clerk.does(`POST /v1/matters/${shown}/triage`, { category: 'complaint.noise', urgency: 'urgent', note: '多户反映同一夜市' });
  await clerk.does(`POST /v1/matters/${shown}/route`, {});
  await police.does(`POST /v1/matters/${shown}/claim`);
  const { items: units } = await police.does('GET /v1/units?area=500235&limit=100');
  const market = units.find(({ name }: { name: string }) => name.includes('市场监督'));
  await police.does(`POST /v1/matters/${shown}/support`, { unitId: market.id, question: '请核实夜市摊位的经营许可', dueAt: new Date(Date.now() + 3 * 86_400_000).toISOString() });
  await police.does(`POST /v1/matters/${shown}/questions`, { question: '请告知最吵的时段，我们安排夜间检查。' });
  await resident.does(`POST /v1/matters/${shown}/questions/answer`, { answer: '夜里十一点到两点最吵。' });
  await supervisor.does(`POST /v1/matters/${shown}/orders`, { what: '三个工作日内到场检查并反馈结果' });
  await police.does(`POST /v1/matters/${shown}/progress-notes`, { note: '已约夜市管理方周五晚面谈', audience: 'staff' });
}, 300_000);
afterAll(() => workbench.stop(), 60_000);

async function accepted(title: string, description: string): Promise<string> {
  const { id } = await resident.does('POST /v1/matters', { kind: 'complaint', area: '500235001001', place: '滨江路夜市', title, description });
  await clerk.does(`POST /v1/matters/${id}/acceptance`);
  return id;
}

const leave = async ({ context, faults }: Visitor): Promise<void> => {
  await context.close();
  expect(faults).toEqual([]);
};
const offers = (page: Page): Locator => page.getByRole('group', { name: '可以进行的操作' });
const drawer = (page: Page): Locator => page.locator('.act .ant-drawer-section, .act .ant-drawer-content').first();
/** Opens the form of an action, fills it in and sends it. */
async function act(page: Page, name: string, fill: (form: Locator) => Promise<unknown> = async () => {}): Promise<void> {
  await offers(page).getByRole('button', { name, exact: true }).click();
  await fill(drawer(page));
  await send(page);
  await drawer(page).waitFor({ state: 'detached' });
}
const send = (page: Page) => drawer(page).locator('button[type=submit]').click();
/** Chooses in a list that is searched by typing. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  await chooseFrom(page, page.locator(field), words, words);
}

describe('a matter from its report to its rating, by clicking', () => {
  test('resident, clerk and officer each at their browser; everybody sees the others act', async () => {
    const reporter = await workbench.visit(phone);
    await reporter.page.goto('/portal/report');
    await reporter.page.locator('#description').fill('烧烤摊油烟直排');
    await reporter.page.getByRole('button', { name: '登录后反映' }).click();
    await reporter.logIn('resident1');
    await reporter.page.getByText('我本人（王秀兰）').waitFor();
    await write(reporter.page, { kind: '投诉', words: '烧烤摊油烟直排。油烟每晚灌进三楼，关窗也没用' });
    await reporter.page.getByRole('button', { name: '提交' }).click();
    await reporter.page.getByRole('heading', { name: '已收到' }).waitFor();
    const code = await codeOnReceipt(reporter.page);
    const { items: [{ id }] } = await clerk.does(`GET /v1/search?code=${code}`);

    const [window, officer] = await Promise.all([workbench.work('clerk1', `/workbench/matters/${id}`), workbench.work('officer5', '/workbench/')]);
    await act(window.page, '受理');
    await act(window.page, '分类', () => choose(window.page, '#casework-matters-triage_category', '噪声'));
    await offers(window.page).getByRole('button', { name: '分派', exact: true }).click();
    await drawer(window.page).getByText('按分派表，将分派给').waitFor();
    expect(await drawer(window.page).innerText()).toContain('云阳县公安局');
    await send(window.page);
    await window.page.getByText('云阳县公安局').first().waitFor();
    await window.page.evaluate('globalThis.neverReloaded = true');

    await officer.page.goto(`/workbench/matters/${id}`);
    await act(officer.page, '认领');
    // The clerk's page follows by itself.
    await window.page.getByText('认领', { exact: true }).first().waitFor();
    await window.page.getByText('曹磊').first().waitFor();
    expect(await window.page.evaluate<boolean>('globalThis.neverReloaded')).toBe(true);

    await offers(officer.page).getByRole('button', { name: '答复办结', exact: true }).click();
    await drawer(officer.page).getByText('答复应当写清').waitFor();
    await drawer(officer.page).getByLabel('答复内容').fill('已到场检查，责令摊主三日内加装油烟净化设备，并于周五复查。');
    await send(officer.page);
    await officer.page.getByRole('heading', { name: '答复', exact: true }).waitFor();
    await leave(officer);

    await reporter.page.goto(`/portal/matters/${id}`);
    await reporter.page.getByText('责令摊主三日内加装').first().waitFor();
    await reporter.page.getByRole('radio', { name: '满意', exact: true }).check();
    await reporter.page.getByRole('button', { name: '提交评价' }).click();
    await reporter.page.getByText('您的评价').waitFor();
    await leave(reporter);

    await window.page.getByText('4 满意').first().waitFor();
    await act(window.page, '结案');
    await window.page.getByText('已结案').first().waitFor();
    expect(await window.page.evaluate<boolean>('globalThis.neverReloaded')).toBe(true);
    expect((await clerk.does(`GET /v1/matters/${id}`)).status).toBe('closed');
    await leave(window);
  });
});

describe('two at once', () => {
  test('who was slower learns what changed, keeps what they wrote, and submits again', async () => {
    const id = await accepted('小区门口占道经营', '早高峰水果摊占了半条路。');
    const visitor = await workbench.work('clerk1', `/workbench/matters/${id}`);
    const { page } = visitor;
    await offers(page).getByRole('button', { name: '分类', exact: true }).click();
    await choose(page, '#casework-matters-triage_category', '噪声');
    await drawer(page).getByLabel('说明').fill('已电话核实位置');
    const other = await workbench.world.person('director2');
    await other.does(`POST /v1/matters/${id}/triage`, { category: 'complaint.noise', urgency: 'urgent', note: '请尽快处理' });
    await drawer(page).getByText('您打开表单后，有了新的进展').waitFor();
    expect(await drawer(page).innerText()).toContain('请尽快处理');
    await send(page);
    await drawer(page).getByText('刚刚有人更新了这条记录').waitFor();
    expect(await drawer(page).getByLabel('说明').inputValue()).toBe('已电话核实位置');
    await send(page);
    await drawer(page).waitFor({ state: 'detached' });
    await page.getByText('已电话核实位置').waitFor();
    await leave(visitor);
  });

  test('what can no longer be done says so, and leaves the words where they were', async () => {
    const id = await accepted('楼道堆放杂物', '二单元楼道堆满纸箱。');
    const visitor = await workbench.work('clerk1', `/workbench/matters/${id}`);
    const { page } = visitor;
    await offers(page).getByRole('button', { name: '分类', exact: true }).click();
    await drawer(page).getByLabel('说明').fill('与物业联系过');
    await resident.does(`POST /v1/matters/${id}/withdrawal`, { note: '已经清走了' });
    await drawer(page).getByText('现在不能再进行此操作').waitFor();
    expect(await drawer(page).getByLabel('说明').inputValue()).toBe('与物业联系过');
    await leave(visitor);
  });
});

test('a paper is added for the reporter too, looked at without saving it, and the case file leaves with a reason', async () => {
  const visitor = await workbench.work('officer5', `/workbench/matters/${shown}`);
  const { page } = visitor;
  await page.getByRole('radio', { name: '反映人也可见' }).check();
  const drawn = await page.evaluate<string>("(() => { const c = document.createElement('canvas'); c.width = c.height = 64; c.getContext('2d').fillRect(8, 8, 40, 40); return c.toDataURL('image/png').split(',')[1]; })()");
  await page.locator('.add-files input[type=file]').setInputFiles({ name: '现场照片.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') });
  await page.getByRole('button', { name: '预览 现场照片.png' }).first().click();
  await page.getByRole('dialog').getByRole('img', { name: '现场照片.png' }).waitFor();
  expect(await page.evaluate("document.querySelector('.preview img').decode().then(() => document.querySelector('.preview img').naturalWidth)")).toBe(64);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { attachments } = await resident.does(`GET /v1/matters/${shown}/file`);
  expect(attachments).toEqual([expect.objectContaining({ name: '现场照片.png', internal: false })]);

  await page.getByRole('button', { name: '导出卷宗（ZIP，含材料）' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel(/理由/).fill('复查复核需要');
  const [download] = await Promise.all([page.waitForEvent('download'), asked.getByRole('button', { name: '提交' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^GZ.*\.zip$/);
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
  await leave(visitor);
});

test('by keyboard: the menu, a form in it, and back', async () => {
  const visitor = await workbench.work('officer5', `/workbench/matters/${shown}`);
  const { page } = visitor;
  const more = offers(page).getByRole('button', { name: '更多' });
  await more.focus();
  await page.keyboard.press('Enter');
  const focused = page.locator('[role=menuitem]:focus');
  for (let on = await focused.innerText(); on !== '抄送'; on = await focused.innerText()) {
    await page.keyboard.press('ArrowDown');
    await focused.filter({ hasNotText: on }).waitFor();
  }
  await page.keyboard.press('Enter');
  await drawer(page).getByText('该单位今后可以查阅').waitFor();
  await page.keyboard.press('Escape');
  await drawer(page).waitFor({ state: 'detached' });
  await page.locator('button:focus', { hasText: '更多' }).waitFor();
  await leave(visitor);
});

test.each(looks)('the page can be used by everybody: %s %j', async (locale, device) => {
  const visitor = await workbench.work('officer5', `/workbench/matters/${shown}`, { ...device, locale });
  const { page } = visitor;
  const say = (chinese: string, english: string): string => (locale === 'en' ? english : chinese);
  await page.locator('.steps > li').first().waitFor();
  await page.locator('details > summary').first().click();
  await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
  expect(await seriousIn(page)).toEqual([]);
  await picture(page, 'matter');
  await page.getByRole('button', { name: say('记录进展', 'Record progress'), exact: true }).click();
  await page.locator('.act textarea').waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await picture(page, 'matter-act');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('group', { name: say('可以进行的操作', 'What you may do now') }).isVisible()).toBe(false);
  await leave(visitor);
});
