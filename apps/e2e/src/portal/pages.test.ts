import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Somebody } from '../journeys/journey.fixture.ts';
import { seriousIn } from './accessibility.fixture.ts';
import { accepted, draft, findStaff, inCharge, quarrel, schedule } from './disputes.fixture.ts';
import { desk, phone, type Portal, startPortal, write } from './visitor.fixture.ts';

const area = '500235001001';
/** Where pictures are written to when they are to be made anew. */
const pictures = process.env['GONGZHI_PICTURES'];

let portal: Portal;
let resident: Somebody, clerk: Somebody, police: Somebody;
let asked: string, code: string;
let choosing: string, agreeing: string;
beforeAll(async () => {
  portal = await startPortal();
  [resident, clerk, police] = await Promise.all([portal.world.person('resident1'), portal.world.person('clerk1'), portal.world.person('officer5')]);
  await resident.does('POST /v1/matters', { kind: 'enquiry', area, title: '老人高龄津贴怎么申请', description: '母亲今年八十，想问高龄津贴怎么办。' });
  ({ id: asked, code } = await resident.does('POST /v1/matters', { kind: 'complaint', area, place: '滨江路夜市', title: '夜市音乐放到凌晨两点', description: '滨江路夜市每晚到两点仍在放音乐，家里有老人和学生。' }));
  await clerk.does(`POST /v1/matters/${asked}/acceptance`);
  await clerk.does(`POST /v1/matters/${asked}/triage`, { category: 'complaint.noise' });
  await clerk.does(`POST /v1/matters/${asked}/route`, {});
  await police.does(`POST /v1/matters/${asked}/claim`);
  const [staff, neighbour] = await Promise.all([findStaff(portal.world), portal.world.person('resident2')]);
  const parties = [resident, neighbour] as const;
  choosing = await quarrel(staff, [resident.id, neighbour.id], '院墙挡住采光');
  agreeing = await quarrel(staff, [resident.id, neighbour.id]);
  for (const id of [choosing, agreeing]) await accepted(staff, id, parties);
  await neighbour.does(`POST /v1/disputes/${choosing}/choices`, { mediatorId: staff.mediatorId });
  await inCharge(staff, agreeing);
  await schedule(staff, agreeing);
  await draft(staff, agreeing);
  await police.does(`POST /v1/matters/${asked}/questions`, { question: '请告知最吵的时段，我们安排夜间检查。' });
}, 300_000);
afterAll(() => portal.stop(), 60_000);

const words = {
  'zh-CN': { other: '中文', kind: '安全隐患', text: '村口路灯三天不亮。晚上看不见路，老人容易摔倒。', send: '提交', logIn: '登录', anonymous: '匿名', received: '已收到' },
  en: { other: 'English', kind: 'Hazard', text: 'The lamp by the village gate has been out for three days.', send: 'Send', logIn: 'Log in', anonymous: 'Anonymously', received: 'We have received it' },
} as const;

/** Walks through every page and tells of each when it is there. */
async function tour(language: keyof typeof words, options: Parameters<Portal['visit']>[0], arrived: (name: string, page: Page) => Promise<void>): Promise<void> {
  const say = words[language];
  const visitor = await portal.visit({ ...options, locale: language });
  const { page } = visitor;
  await page.goto('/portal/');
  await page.locator('.cards').waitFor();
  await arrived('home', page);
  await page.goto('/portal/report');
  await page.getByRole('button', { name: say.send }).click();
  await page.getByRole('alert').waitFor();
  await arrived('report-faults', page);
  await write(page, { kind: say.kind, words: say.text });
  await page.getByRole('radio', { name: say.anonymous }).check();
  await arrived('report', page);
  await page.getByRole('button', { name: say.send }).click();
  await page.getByRole('heading', { name: say.received }).waitFor();
  await arrived('receipt', page);
  await page.goto(`/portal/progress/${code}`);
  await page.locator('.steps').waitFor();
  await arrived('progress', page);
  await page.goto('/portal/progress');
  await page.locator('#code').waitFor();
  await arrived('progress-code', page);
  await page.goto('/portal/elsewhere');
  await page.locator('.empty').waitFor();
  await arrived('nowhere', page);
  await page.goto('/portal/matters');
  await page.locator('.empty').waitFor();
  await arrived('logged-out', page);
  await page.getByRole('button', { name: say.logIn }).last().click();
  await visitor.logIn('resident1');
  await page.locator('.list').waitFor();
  await arrived('matters', page);
  await page.goto(`/portal/matters/${asked}`);
  await page.locator('#clocks + .list').waitFor();
  await arrived('matter', page);
  await page.goto('/portal/disputes');
  await page.locator('.list').waitFor();
  await arrived('disputes', page);
  await page.goto(`/portal/disputes/${choosing}`);
  await page.locator('.suggestion').first().waitFor();
  await arrived('choosing', page);
  await page.goto(`/portal/disputes/${agreeing}`);
  await page.locator('.session').waitFor();
  await arrived('dispute', page);
  await page.goto(`/portal/disputes/${agreeing}/agreement`);
  await page.locator('.document').waitFor();
  await arrived('agreement', page);
  await page.locator('#have-read').check();
  await page.locator('form.question button').click();
  await page.locator('#means').waitFor();
  await arrived('signing', page);
  await page.goto('/portal/access');
  await page.locator('.list').first().waitFor();
  await arrived('access', page);
  await visitor.context.close();
  expect(visitor.faults).toEqual([]);
}

test.each([['zh-CN', phone, 'light'], ['en', desk, 'dark']] as const)('every page can be used by everybody: %s', async (language, device, colorScheme) => {
  const findings: string[] = [];
  await tour(language, { ...device, colorScheme }, async (name, page) => void findings.push(...(await seriousIn(page)).map((finding) => `${name}: ${finding}`)));
  expect(findings).toEqual([]);
}, 90_000);

const taken: Record<string, true> = { home: true, report: true, receipt: true, progress: true, matters: true, matter: true, access: true, disputes: true, choosing: true, dispute: true, agreement: true, signing: true };

if (pictures) test.each([['zh-CN', phone], ['en', phone], ['zh-CN', desk], ['en', desk]] as const)('pictures: %s %j', async (language, device) => {
  await tour(language, { ...device }, async (name, page) => {
    if (!taken[name]) return;
    await page.evaluate(name === 'signing' ? 'document.querySelector("#means").scrollIntoView()' : 'scrollTo(0, 0)');
    await page.screenshot({ path: join(pictures!, `portal-${name}-${language}-${device.viewport.width}.png`) });
  });
}, 90_000);
