import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { seriousIn } from '../portal/accessibility.fixture.ts';
import { daysAhead, fillDisputes, findPeople, mediatorId, type Staff } from './disputes.fixture.ts';
import { chooseFrom, looks, picture, startWorkbench, type Workbench } from './workbench.fixture.ts';

let workbench: Workbench;
let staff: Staff;
let filled: Awaited<ReturnType<typeof fillDisputes>>;
beforeAll(async () => {
  workbench = await startWorkbench();
  staff = await findPeople(workbench.world);
  filled = await fillDisputes(staff);
}, 400_000);
afterAll(() => workbench.stop(), 60_000);

/** Sends the form that is open beside the page, and waits until it was taken. */
async function submit(page: Page): Promise<void> {
  const drawer = page.locator('.ant-drawer-open');
  await drawer.locator('button[type=submit]').click();
  await drawer.waitFor({ state: 'hidden' });
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const part = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
/** The text of a document, blanks left out. */
const textOf = async (pdf: Uint8Array): Promise<string> => (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text.replace(/\s/gu, '');

const ready = '.page h1';
/** Every page, and what is there once it has been read. */
const tour = (): readonly (readonly [name: string, user: string, path: string, there: string])[] => [
  ['disputes', 'clerk1', '/workbench/disputes', '.dispute-card'],
  ['disputes-list', 'clerk1', '/workbench/disputes?as=list&kind=neighbours', '.ant-table-row'],
  ['disputes-all', 'clerk1', '/workbench/disputes?view=ended', '.ant-table-row'],
  ['new-dispute', 'clerk1', '/workbench/new-dispute', '#mediation-disputes-record_title'],
  ['dispute', 'clerk1', `/workbench/disputes/${filled.mediating}`, '.dispute-clock'],
  ['dispute-parties', 'clerk1', `/workbench/disputes/${filled.mediating}?part=parties`, '.dispute-sides li'],
  ['dispute-mediators', 'clerk1', `/workbench/disputes/${filled.proposed}?part=mediators`, '.suggestion'],
  ['dispute-sessions', 'clerk1', `/workbench/disputes/${filled.mediating}?part=sessions`, '.session-card'],
  ['dispute-agreement', 'clerk1', `/workbench/disputes/${filled.agreed}?part=agreement`, '.pdf-view iframe'],
  ['dispute-settlement', 'clerk1', `/workbench/disputes/${filled.agreed}?part=settlement`, '.ant-progress'],
  ['dispute-hand-overs', 'clerk1', `/workbench/disputes/${filled.handed}?part=hand-overs`, '.ant-descriptions >> nth=1'],
  ['dispute-papers', 'clerk1', `/workbench/disputes/${filled.mediating}?part=papers`, '.add-paper'],
  ['dispute-timeline', 'clerk1', `/workbench/disputes/${filled.mediating}?part=timeline`, '.ant-timeline-item'],
  ['sessions', 'clerk1', '/workbench/sessions', '.week-session'],
  ['confirmations', 'clerk1', '/workbench/confirmations', '.ant-table-row'],
  ['hand-overs', 'clerk1', '/workbench/hand-overs', '.ant-table-row'],
  ['applications', 'director1', '/workbench/applications', '.ant-table-row'],
];

describe.each(looks)('pages in %s, %j', (language, device) => {
  test.each(['clerk1', 'director1'])('can be used by everybody: %s', async (user) => {
    const { page, context, faults } = await workbench.work(user, '/workbench/', { ...device, locale: language });
    page.setDefaultTimeout(90_000);
    const findings: string[] = [];
    for (const [name, who, path, there] of tour()) {
      if (who !== user) continue;
      await page.goto(path);
      await page.locator(ready).waitFor();
      await page.locator(there).first().waitFor();
      findings.push(...(await seriousIn(page)).map((finding) => `${name}: ${finding}`));
      await picture(page, name);
    }
    await context.close();
    expect(findings).toEqual([]);
    expect(faults).toEqual([]);
  }, 600_000);
});

test('the board is walked with arrow keys; a view and its filters are an address', async () => {
  const { page, context, faults } = await workbench.work('clerk1', '/workbench/disputes');
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  await column('已登记').locator('.dispute-card').nth(2).waitFor();
  await column('调解中').locator('.dispute-card').first().waitFor();
  await column('已登记').locator('.dispute-card').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.dispute-card:focus').innerText()).toContain('饭店噪声与油烟');
  await page.getByRole('link', { name: '群体风险', exact: true }).click();
  await column('已受理').getByText('无').waitFor();
  expect(await page.locator('.dispute-card').allInnerTexts()).toEqual([expect.stringContaining('安置房交付延期')]);
  expect(page.url()).toMatch(/view=crowd_risk$/);
  await page.locator('.dispute-card').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '安置房交付延期' }).waitFor();
  await page.goBack();
  await page.locator('.dispute-card').waitFor();
  expect(page.url()).toMatch(/view=crowd_risk$/);
  await context.close();
  expect(faults).toEqual([]);
}, 240_000);

test('a dispute is recorded, a panel takes it over, meets, writes an agreement that is signed and sealed: three people at once, each seeing what the others do', async () => {
  const { clerk, wang, li, mediator } = staff;
  // A repeated attempt finds its own.
  const title = `楼上漏水损坏墙面${Date.now() % 100_000}`;
  const [atWindow, atDesk] = await Promise.all([workbench.work('clerk1', '/workbench/new-dispute'), workbench.work('mediator1', '/workbench/disputes?view=mine&as=list')]);
  const [window, table] = [atWindow.page, atDesk.page];
  for (const page of [window, table]) page.setDefaultTimeout(90_000);

  // At the window: what the form lacks is told at its fields, then it is recorded.
  const field = (name: string): string => `#mediation-disputes-record_${name}`;
  await window.locator('.new-dispute button[type=submit]').click();
  await window.locator('.ant-form-item-explain-error').first().waitFor();
  await window.locator(field('kind')).click();
  await window.keyboard.type('邻里');
  await window.keyboard.press('Enter');
  await window.locator(field('title')).fill(title);
  await window.locator(field('facts')).fill('李家卫生间防水层损坏，王家客厅墙面、天花板受损。');
  await window.locator(field('parties_0_name')).fill('王秀兰');
  await window.locator(field('parties_1_name')).fill('李建国');
  await window.locator('.new-dispute button[type=submit]').click();
  await window.getByRole('heading', { name: title }).waitFor();
  const id = window.url().split('/').at(-1)!;
  const at = (what: string): string => `/v1/disputes/${id}${what}`;
  const { parties } = await clerk.does(`GET ${at('')}`);
  for (const [index, party] of [wang, li].entries()) await clerk.does(`PATCH ${at(`/parties/${parties[index].id}`)}`, { personId: party.id });

  // The parties want it, at home; the window sees so and accepts.
  for (const party of [wang, li]) await party.does(`POST ${at('/willingness')}`, { willingness: 'willing' });
  await button(window, '受理').click();
  await submit(window);
  await part(window, '调解员');
  for (const name of ['吕德福', '向冬梅', '熊志远']) await window.getByRole('checkbox', { name }).check();
  await button(window, '指派所选（3人）').click();
  await chooseFrom(window, window.locator('.ant-drawer-open #mediation-assignments-assign_leadId'), '吕德福');
  await submit(window);

  // The lead sees it among their own without asking again, and takes it over.
  await table.getByRole('link', { name: title, exact: true }).click();
  await button(table, '我来接手').click();
  await submit(table);
  await window.getByText('首调负责', { exact: true }).waitFor();
  for (const serial of [2, 3]) await clerk.does(`POST ${at('/take-over')}`, { mediatorId: mediatorId(serial) });

  await part(window, '调解会');
  await part(table, '调解会');
  await button(table, '安排调解').click();
  await submit(table);
  await window.locator('.session-card').getByText('已安排').waitFor();
  await button(table, '开始调解').click();
  await submit(table);
  await button(table, '调解笔录').click();
  await table.locator('#mediation-sessions-record_record').fill('双方陈述。李建国认可漏水事实，同意赔偿并修好防水。');
  await submit(table);
  await window.locator('.session-card').getByText('已结束').waitFor();

  // Nothing is heard live while the agreement is written, so that what the window does meanwhile is noticed only when it is saved.
  await table.route('**/v1/stream', (route) => route.abort());
  await table.goto(`/workbench/disputes/${id}?part=agreement`);
  await button(table, '起草协议').click();
  const term = (number: number, name: string): string => `#agreement_terms_${number}_${name}`;
  const choose = (control: string, name: string): Promise<void> => chooseFrom(table, table.locator(control), name);
  await choose(term(0, 'debtorId'), '李建国');
  await choose(term(0, 'creditorId'), '王秀兰');
  await table.locator(term(0, 'what')).fill('赔偿墙面修复费用');
  await table.locator(term(0, 'amount')).fill('5000');
  await table.locator('.term-days').getByRole('button', { name: '30天' }).click();
  await table.locator('.agreement-words', { hasText: '李建国向王秀兰：赔偿墙面修复费用；人民币5,000.00元（伍仟元整）' }).waitFor();
  await table.locator('.pdf-view iframe').waitFor();
  expect(await table.locator('.pdf-view iframe').first().getAttribute('src')).toMatch(/^blob:/);
  await clerk.does(`POST ${at('/assessment')}`, { headcount: 4 });
  await button(table, '保存为待签协议').click();
  await table.getByText('刚刚有人更新了这条记录').waitFor();
  expect(await table.locator(term(0, 'what')).inputValue()).toBe('赔偿墙面修复费用');
  await table.getByText('4人').waitFor();
  await button(table, '保存为待签协议').click();
  await table.getByText('待签署', { exact: true }).waitFor();
  await table.unroute('**/v1/stream');
  await table.reload();

  await part(window, '协议');
  await window.locator('.ant-card-head-title', { hasText: '第1稿' }).waitFor();
  const { sha256 } = await mediator.does(`GET ${at('/agreement')}`);
  for (const party of [wang, li]) await party.does(`POST ${at('/agreement/signatures')}`, { sha256 });
  await window.getByText('电子签名', { exact: true }).nth(1).waitFor();
  await button(table, '我来签署').click();
  await submit(table);
  const atCentre = await workbench.work('director2', `/workbench/disputes/${id}?part=agreement`);
  await button(atCentre.page, '加盖印章').click();
  await submit(atCentre.page);
  for (const page of [window, table, atCentre.page]) await page.getByText('已生效', { exact: true }).waitFor();

  const [download] = await Promise.all([table.waitForEvent('download'), button(table, '下载 PDF').click()]);
  const said = await textOf(readFileSync(await download.path()));
  for (const words of ['人民调解协议书', '王秀兰', '李建国', '赔偿墙面修复费用', '5,000.00', '伍仟元整', '电子签名', '已加盖电子印章']) expect(said).toContain(words);
  expect(said).not.toContain('草稿');
  expect(said).toContain(daysAhead(30).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'));

  await part(table, '履行与确认');
  await button(table, '登记履行').click();
  await submit(table);
  await part(window, '履行与确认');
  await window.getByText('5,000.00元 / 5,000.00元').waitFor();
  for (const { context, faults } of [atWindow, atDesk, atCentre]) {
    await context.close();
    expect(faults.filter((fault) => !/stream|ERR_FAILED/.test(fault))).toEqual([]);
  }
}, 600_000);
