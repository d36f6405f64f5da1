import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seriousIn } from '../portal/accessibility.fixture.ts';
import { desk, phone } from '../portal/visitor.fixture.ts';
import { startWorkbench, type Workbench } from './workbench.fixture.ts';

let workbench: Workbench;
beforeAll(async () => void (workbench = await startWorkbench()), 300_000);
afterAll(() => workbench.stop(), 60_000);

test('a menu shows what one’s roles permit, in the language one chose', async () => {
  const { page, context, faults } = await workbench.work('clerk1', '/workbench/');
  const menu = page.getByRole('navigation', { name: '导航' }).first();
  expect(await menu.getByRole('link', { name: '待办队列' }).count()).toBe(1);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Navigation' }).first().getByRole('link', { name: 'Queues' }).click();
  await page.getByRole('heading', { name: 'Queues' }).waitFor();
  expect([await page.title(), await page.locator('html').getAttribute('lang')]).toEqual(['Queues - Gongzhi workbench', 'en']);
  expect(await seriousIn(page)).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
}, 60_000);

test('on a phone the menu is a drawer; an unknown address leads back', async () => {
  const { page, context, faults } = await workbench.work('clerk1', '/workbench/nothing-here', phone);
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await page.getByRole('button', { name: '打开菜单' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '待办队列' }).click();
  await page.getByRole('heading', { name: '待办队列' }).waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
}, 60_000);

test('a login that has expired keeps what is on the screen, and goes on where it was', async () => {
  const visitor = await workbench.work('clerk1', '/workbench/queues', desk);
  const { page } = visitor;
  await page.route('**/v1/queues/**', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify({ type: 'urn:gongzhi:problem:unauthenticated', status: 401, code: 'UNAUTHENTICATED', title: '请先登录。' }) }), { times: 1 });
  await page.getByRole('link', { name: '已逾期' }).click();
  await page.getByText('登录已过期。页面上的内容还在').waitFor();
  expect(await page.getByRole('link', { name: '已逾期' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: '重新登录' }).click();
  await page.getByRole('heading', { name: '待办队列' }).waitFor();
  expect(page.url()).toContain('queue=overdue');
  await visitor.context.close();
}, 60_000);
