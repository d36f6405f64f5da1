import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { eventually } from '../fixtures/eventually.ts';
import { seriousIn } from '../portal/accessibility.fixture.ts';
import { desk, phone } from '../portal/visitor.fixture.ts';
import type { Somebody } from '../journeys/journey.fixture.ts';
import { picture, startWorkbench, type Workbench } from './workbench.fixture.ts';

let workbench: Workbench;
let analyst: Somebody;
let code: string;
beforeAll(async () => {
  workbench = await startWorkbench();
  const { world } = workbench;
  const [resident, clerk] = await Promise.all([world.person('resident1'), world.person('clerk1')]);
  analyst = await world.person('analyst1');
  // Four in one village, two of them accepted; two in another.
  const report = (area: string, title: string) => resident.does('POST /v1/matters', { kind: 'complaint', area, title, description: `${title}，请尽快处理。` });
  const lamps = await Promise.all(['路灯不亮', '井盖缺失', '夜市噪声', '占道经营'].map((title) => report('500235001001', title)));
  await Promise.all(['垃圾清运', '漏水维修'].map((title) => report('500235001003', title)));
  for (const { id } of lamps.slice(0, 2)) await clerk.does(`POST /v1/matters/${id}/acceptance`);
  ({ code } = lamps[0]);
  await eventually('six matters are counted', async () => {
    const { total } = await analyst.does('GET /v1/insight/matters?area=500235');
    return total.received === 6 && total.accepted === 2;
  });
}, 300_000);
afterAll(() => workbench.stop(), 60_000);

/** Texts of the cells of a row of figures. */
const cells = async (page: Page, row: string): Promise<string[]> => page.getByRole('row', { name: row }).first().getByRole('cell').allInnerTexts();

describe('statistics', () => {
  test('lead down by area, name the events behind a number, and are exported as they are', async () => {
    const { page, context, faults } = await workbench.work('analyst1', '/workbench/insight');
    await page.getByRole('row', { name: '双江街道' }).first().waitFor();
    expect((await cells(page, '双江街道')).slice(1, 4)).toEqual(['6', '6', '2']);
    await page.getByRole('button', { name: /双江街道/ }).click();
    await page.getByRole('row', { name: '杏家湾' }).first().waitFor();
    expect((await cells(page, '杏家湾')).slice(1, 4)).toEqual(['4', '4', '2']);
    expect((await cells(page, '合计')).slice(1, 4)).toEqual(['6', '6', '2']);
    await page.getByRole('img', { name: '图表：登记件数，按区划' }).locator('svg').waitFor();
    expect(await seriousIn(page)).toEqual([]);

    await page.getByRole('row', { name: '杏家湾' }).first().getByRole('button', { name: /^2, / }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('row', { name: '受理' }).first().waitFor();
    expect(await drawer.getByRole('row', { name: '受理' }).count()).toBe(2);
    expect(await seriousIn(page)).toEqual([]);
    await page.keyboard.press('Escape');

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('登记件数');
    expect(csv.split('\n').find((line) => line.includes('500235001001'))).toMatch(/,4,4,2,/);

    await page.goBack();
    await page.getByRole('row', { name: '双江街道' }).first().waitFor();
    await context.close();
    expect(faults).toEqual([]);
  }, 120_000);

  test('of a period stand beside those of the period before; of another period there are none, and it says so', async () => {
    const { page, context, faults } = await workbench.work('analyst1', '/workbench/insight?period=month&by=kind', { ...desk, locale: 'en' });
    await page.getByRole('row', { name: 'Complaint' }).first().waitFor();
    expect((await cells(page, 'Complaint')).slice(0, 3)).toEqual(['Complaint', '+6', '6']);
    await page.goto('/workbench/insight?period=days&from=2001-01-01&to=2001-01-31');
    await page.getByText('Nothing was counted here yet').waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await context.close();
    expect(faults).toEqual([]);
  }, 120_000);

  test('published figures stand beside those counted here', async () => {
    const { rows } = await analyst.does('GET /v1/insight/figures/yunyang');
    const { page, context, faults } = await workbench.work('analyst1', '/workbench/figures');
    await page.getByText(`${rows.length} 项中 ${rows.filter((row: { equal: boolean }) => row.equal).length} 项一致`).waitFor();
    expect(await page.locator('tbody tr.ant-table-row').count()).toBe(rows.length);
    expect(await seriousIn(page)).toEqual([]);
    await context.close();
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('operators', () => {
  test('find everything that touched a matter by its code, with the trace of each', async () => {
    const { page, context, faults } = await workbench.work('operator1', '/workbench/traces');
    await page.getByRole('searchbox', { name: '事项编号' }).fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /casework\.matters\.accept/ }).waitFor();
    const { traces } = await (await workbench.world.person('operator1')).does(`GET /v1/matters/${code}/traces`);
    expect(await page.locator('tbody tr.ant-table-row').count()).toBe(traces.length);
    await page.getByText(traces[0].traceId).first().waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await page.goto('/workbench/traces?code=GZ500235261123AAAAAA5');
    await page.getByRole('alert').first().waitFor();
    await context.close();
    expect(faults).toEqual([]);
  }, 120_000);

  test('rebuild statistics and watch it; set-aside events are listed', async () => {
    const { page, context, faults } = await workbench.work('operator1', '/workbench/rebuilds');
    await page.getByRole('button', { name: '开始重建' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '重建统计' }).click();
    await page.getByRole('row', { name: /^2 使用中/ }).waitFor({ timeout: 60_000 });
    expect(await seriousIn(page)).toEqual([]);
    await page.goto('/workbench/dead-letters');
    await page.getByText('没有搁置的事件').waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await context.close();
    expect(faults).toEqual([]);
  }, 150_000);

  test('auditors see who did what, and narrow it down', async () => {
    const { page, context, faults } = await workbench.work('auditor1', '/workbench/audit?operation=casework.matters.accept');
    await page.getByRole('row', { name: '受理' }).first().waitFor();
    expect(await page.locator('tbody tr.ant-table-row').count()).toBe(2);
    expect(await seriousIn(page)).toEqual([]);
    await context.close();
    expect(faults).toEqual([]);
  }, 120_000);
});

const shown = { insight: ['analyst1', '/workbench/insight?by=area'], figures: ['analyst1', '/workbench/figures'], traces: ['operator1', ''], rebuilds: ['operator1', '/workbench/rebuilds'], 'dead-letters': ['operator1', '/workbench/dead-letters'], audit: ['auditor1', '/workbench/audit'] } as const;

if (process.env['GONGZHI_PICTURES']) test.each([['zh-CN', phone], ['en', phone], ['zh-CN', desk], ['en', desk]] as const)('pictures: %s %j', async (locale, device) => {
  for (const [name, [username, path]] of Object.entries(shown)) {
    const { page, context } = await workbench.work(username, path || `/workbench/traces?code=${code}`, { ...device, locale });
    await page.waitForLoadState('networkidle').catch(() => {});
    await picture(page, name);
    await context.close();
  }
}, 300_000);
