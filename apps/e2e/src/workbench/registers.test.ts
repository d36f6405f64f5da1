import { loginClient } from '@gongzhi/testkit';
import { demoUnits } from '@gongzhi/testkit/demo';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousIn } from '../portal/accessibility.fixture.ts';
import { desk, type Visitor } from '../portal/visitor.fixture.ts';
import { chooseFrom, looks, picture, startWorkbench, type Workbench } from './workbench.fixture.ts';

const [county, township, village] = ['500235', '500235001', '500235001001'];
/** The machine may be busy with others. */
const patient = 240_000;

let workbench: Workbench;
beforeAll(async () => void (workbench = await startWorkbench()), 300_000);
afterAll(() => workbench.stop(), 60_000);

/** Somebody at the API; logged in anew each time, because a token ends sooner than these journeys. */
const at = (username: string) => workbench.world.person(username);

/** Makes a name a new one, also when a journey is told again. */
const fresh = (name: string): string => name + Date.now().toString(36).slice(-5);

/** The form beside the page. */
const form = (page: Page) => page.getByRole('dialog').last();

/** Chooses in a control of the form by what stands before it. */
async function choose(page: Page, label: string, words: string, option = words): Promise<void> {
  const control = form(page).getByRole('combobox', { name: new RegExp(`^(\\* )?${label}`) });
  await chooseFrom(page, control, option, words);
}

/** Writes a day into a control of the form. */
async function writeDay(page: Page, label: string, day: string): Promise<void> {
  await form(page).getByLabel(label, { exact: true }).fill(day);
  await page.keyboard.press('Enter');
}

const submit = (page: Page) => form(page).locator('button[type=submit]').click();
const done = (page: Page) => page.getByText('已完成：').last().waitFor();

async function leave({ context, faults }: Visitor): Promise<void> {
  await context.close();
  expect(faults).toEqual([]);
}

describe('units', () => {
  test('one registers a unit with hours of its own; another sees it come, and both put officers in', async () => {
    const name = fresh('双江街道水利站');
    const watching = await workbench.work('clerk1', `/workbench/units?name=${encodeURIComponent(name)}`);
    await watching.page.getByText('没有符合条件的单位').waitFor();
    const visitor = await workbench.work('admin2', '/workbench/units');
    const { page } = visitor;
    await page.getByRole('button', { name: '登记单位' }).click();
    await choose(page, '区域', '双江街道');
    await choose(page, '类型', '站所');
    await form(page).getByLabel('单位名称').fill(name);
    await form(page).getByRole('button', { name: '单独设置' }).click();
    await form(page).getByRole('button', { name: '星期六增加一段' }).click();
    await form(page).getByLabel('星期六，第 1 段，结束').fill('11:30');
    await submit(page);
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText('09:00-11:30').waitFor();
    await watching.page.getByRole('link', { name }).waitFor();
    await leave(watching);

    await page.getByRole('button', { name: '增加人员' }).click();
    await choose(page, '人员', '刘敏');
    await submit(page);
    await page.getByRole('cell', { name: '刘敏' }).waitFor();
    await page.getByRole('button', { name: '设为负责人' }).click();
    await submit(page);
    await page.getByRole('button', { name: '设为经办人' }).waitFor();
    await leave(visitor);
  }, patient);

  test('who changes a unit that somebody has just changed is told, keeps what they wrote, and submits again', async () => {
    const { id } = await (await at('director1')).does('POST /v1/units', { area: township, kind: 'station', name: '双江街道林业站', duties: ['林业'] });
    const visitor = await workbench.work('director1', `/workbench/units/${id}`);
    const { page } = visitor;
    await page.getByRole('button', { name: '修改' }).click();
    await form(page).getByLabel('电话').fill('023-55120011');
    await page.route('**/v1/stream', (route) => route.abort());
    await (await at('admin2')).does(`PUT /v1/units/${id}`, { name: '双江街道林业工作站', duties: ['林业', '防火'] });
    await submit(page);
    await form(page).getByText('刚刚有人更新了这条记录').waitFor();
    expect(await form(page).getByLabel('电话').inputValue()).toBe('023-55120011');
    await submit(page);
    await done(page);
    await page.getByText('023-55120011').waitFor();
    await page.getByRole('button', { name: '停用', exact: true }).click();
    await submit(page);
    await page.getByText('已停用').waitFor();
    await page.getByRole('button', { name: '启用', exact: true }).waitFor();
    await leave(visitor);
  }, patient);
});

describe('mediation', () => {
  test('a mediator is recruited, trained, given a level, suspended and reinstated; a colleague’s page follows', async () => {
    const name = fresh('谭永强');
    const visitor = await workbench.work('director1', '/workbench/mediators');
    const { page } = visitor;
    await page.getByRole('button', { name: '聘任调解员' }).click();
    await choose(page, '类型', '人民调解员');
    await form(page).getByLabel('姓名').fill(name);
    await writeDay(page, '出生日期', '1980-03-01');
    await choose(page, '常住区域', village, '杏家湾社区');
    await choose(page, '擅长的纠纷类型', '邻里');
    await choose(page, '调解组织', '杏家湾社区人民调解委员会');
    await form(page).getByLabel('证号').fill(fresh('YY-2026-'));
    await writeDay(page, '有效期至', '2031-01-31');
    await submit(page);
    await page.getByRole('heading', { name }).waitFor();
    const colleague = await workbench.work('director2', new URL(page.url()).pathname);

    await page.getByRole('button', { name: '登记培训' }).click();
    await form(page).getByLabel('主题').fill('人民调解法与民法典');
    await form(page).getByLabel('学时').fill('8');
    await writeDay(page, '培训日期', '2026-01-15');
    await submit(page);
    await page.getByRole('cell', { name: /8 学时/ }).waitFor();
    await page.getByRole('button', { name: '评定等级' }).click();
    await choose(page, '等级', '乡镇调解能手');
    await submit(page);
    await page.getByRole('button', { name: '取消等级' }).waitFor();
    await page.getByRole('button', { name: '暂停', exact: true }).click();
    await choose(page, '理由', '患病');
    await submit(page);
    await page.getByRole('button', { name: '恢复' }).waitFor();
    await colleague.page.getByText('暂停履职').first().waitFor();
    expect(await colleague.page.getByRole('cell', { name: '赵国强' }).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '恢复' }).click();
    await submit(page);
    await colleague.page.getByText('可以指派').waitFor();
    await leave(colleague);
    await leave(visitor);
  }, patient);

  test('an organisation is registered, closed and reopened; the population of a village says whom it lacks', async () => {
    const name = fresh('恒通物流调解委员会');
    const visitor = await workbench.work('director1', '/workbench/mediation-centres');
    const { page } = visitor;
    await page.getByRole('button', { name: '登记调解组织' }).click();
    await choose(page, '区域', village, '杏家湾社区');
    await choose(page, '层级', '企业');
    await form(page).getByLabel('组织名称').fill(name);
    await submit(page);
    await page.getByRole('button', { name }).click();
    await form(page).getByRole('button', { name: '撤销' }).click();
    await submit(page);
    await page.getByRole('dialog').getByRole('button', { name: '恢复' }).waitFor();
    await page.goto('/workbench/mediation-centres?closed=true');
    await page.getByRole('button', { name }).click();
    await form(page).getByRole('button', { name: '恢复' }).click();
    await submit(page);
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).waitFor();

    await page.goto(`/workbench/staffing?area=${county}`);
    const row = page.getByRole('row', { name: /黄金包社区/ });
    await row.getByRole('button', { name: '登记人口' }).click();
    await form(page).getByLabel('常住人口').fill('2400');
    await writeDay(page, '统计日期', '2026-01-01');
    await submit(page);
    await row.getByText('缺 15 名').waitFor();
    await page.getByRole('button', { name: '双江街道' }).click();
    await page.getByRole('button', { name: '上级区划' }).waitFor();
    expect(page.url()).toContain(`area=${township}`);
    await leave(visitor);
  }, patient);
});

describe('areas', () => {
  test('an area is renamed and its old name is kept; two are merged, and the old code leads to the new one', async () => {
    const people = await at('admin2');
    const { items } = (await people.does(`GET /v1/areas?parent=${township}`)) as { items: { code: string; name: string; shortName: string }[] };
    const [renamed, merged] = items.slice(-3) as [(typeof items)[0], (typeof items)[0]];
    const newName = fresh('江畔');
    const visitor = await workbench.work('admin2', `/workbench/areas?area=${township}`);
    const { page } = visitor;
    const tree = page.getByRole('navigation', { name: '区划树' });
    await tree.getByRole('button', { name: renamed.shortName, exact: true }).click();
    await page.getByRole('button', { name: '更名' }).click();
    await form(page).getByLabel('新名称').fill(newName);
    await writeDay(page, '生效日期', '2026-01-01');
    await submit(page);
    await tree.getByRole('button', { name: newName }).waitFor();
    await page.getByText(`${renamed.name}（`).waitFor();

    await tree.getByRole('button', { name: merged.shortName, exact: true }).click();
    await page.getByRole('heading', { name: merged.shortName }).waitFor();
    await page.getByRole('button', { name: '撤并' }).click();
    await form(page).getByRole('combobox', { name: '合并后的区划' }).fill(village);
    await writeDay(page, '生效日期', '2026-02-01');
    await submit(page);
    await page.getByText('现由以下区划承接').waitFor();
    expect((await people.ask(`GET /v1/areas/${merged.code}`)).body.successors).toEqual([{ code: village, share: 1 }]);
    await leave(visitor);
  }, patient);
});

describe('administration', () => {
  test('an account is created, its password handed over once, a role granted and taken away: the holder’s open page loses it', async () => {
    const username = fresh('tan.xiaoyun.');
    const visitor = await workbench.work('admin2', '/workbench/people');
    const { page } = visitor;
    await page.getByRole('button', { name: '开立账号' }).click();
    await form(page).getByLabel('用户名').fill(username);
    await form(page).getByLabel('姓名').fill('谭晓云');
    await choose(page, '居住区域', '双江街道');
    await submit(page);
    await page.getByText('只显示这一次').waitFor();
    const password = await page.locator('.secret').innerText();
    await page.getByRole('button', { name: '已记下，关闭' }).click();
    await page.getByRole('heading', { name: '谭晓云' }).waitFor();
    expect(await page.getByText(password.trim()).count()).toBe(0);

    await page.getByRole('button', { name: '授权' }).click();
    await choose(page, '角色', '窗口受理员');
    await choose(page, '授权区域', '双江街道');
    await choose(page, '所属单位', '双江街道综治中心');
    await form(page).getByLabel('理由').fill('新入职窗口受理员');
    await submit(page);
    await page.getByRole('cell', { name: '新入职窗口受理员' }).waitFor();

    const holder = await workbench.visit(desk);
    await holder.page.goto('/workbench/mediators');
    await holder.page.locator('.login .ant-btn-primary').click();
    await holder.page.locator('#username').fill(username);
    await holder.page.locator('#password').fill(password.trim());
    await holder.page.locator('button[type=submit]').first().click();
    await holder.page.getByRole('link', { name: '吕德福' }).waitFor();

    const watching = await workbench.work('admin1', '/workbench/grants');
    await watching.page.getByRole('link', { name: '谭晓云' }).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await form(page).getByLabel('理由').fill('调离岗位');
    await submit(page);
    await page.getByText('撤销理由：调离岗位').waitFor();
    await watching.page.getByRole('link', { name: '谭晓云' }).waitFor({ state: 'detached' });
    await holder.page.getByRole('link', { name: '吕德福' }).click();
    await holder.page.getByRole('alert').first().waitFor();
    await leave(watching);
    await holder.context.close();

    await page.getByRole('button', { name: '停用', exact: true }).click();
    await submit(page);
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await submit(page);
    await page.getByRole('button', { name: '停用', exact: true }).waitFor();
    await leave(visitor);
  }, patient);

  test('a department’s system is registered; its secret is shown once and works, replaced it works no more', async () => {
    const visitor = await workbench.work('admin2', '/workbench/clients');
    const { page } = visitor;
    const clientId = fresh('yunyang-civil-');
    const { baseUrl } = workbench.world.platform;
    const secret = async () => (await page.locator('.secret').innerText()).trim();
    await page.getByRole('button', { name: '接入部门系统' }).click();
    await form(page).getByLabel('系统标识').fill(clientId);
    await form(page).getByLabel('中文').fill('云阳县民政业务系统');
    await form(page).getByLabel('英文').fill('Yunyang civil affairs system');
    await choose(page, '区域', '云阳县');
    await choose(page, '代表的单位', '云阳县民政局');
    await form(page).getByLabel('理由').fill('民政业务协同');
    await submit(page);
    await page.getByText('只显示这一次').waitFor();
    const first = await secret();
    await page.getByRole('button', { name: '已记下，关闭' }).click();
    expect((await loginClient({ baseUrl, clientId, clientSecret: first })).accessToken).toBeTruthy();
    const row = page.getByRole('row', { name: new RegExp(clientId) });
    await row.getByRole('button', { name: '更换密钥' }).click();
    await submit(page);
    await page.getByText('只显示这一次').waitFor();
    const second = await secret();
    await page.getByRole('button', { name: '已记下，关闭' }).click();
    await expect(loginClient({ baseUrl, clientId, clientSecret: first })).rejects.toThrow();
    expect((await loginClient({ baseUrl, clientId, clientSecret: second })).accessToken).toBeTruthy();
    await row.getByRole('button', { name: '停用' }).click();
    await submit(page);
    await row.getByText('已停用').waitFor();
    await leave(visitor);
  }, patient);
});

describe('every page', () => {
  const languages = { 'zh-CN': { other: '中文' }, en: { other: 'English' } } as const;

  test.each(looks)('in %s can be used by everybody', async (language, options) => {
    const mediator = (await (await at('director1')).does(`GET /v1/mediators?area=${township}`)).items[0].id as string;
    const person = (await (await at('admin2')).does('GET /v1/people?username=clerk1')).items[0].id as string;
    const paths = {
      areas: `/areas?area=${village}`, units: '/units', unit: `/units/${demoUnits.townshipCentre.id}`, 'mediation-centres': '/mediation-centres', mediators: '/mediators', mediator: `/mediators/${mediator}`,
      staffing: `/staffing?area=${county}`, people: '/people', person: `/people/${person}`, grants: '/grants', clients: '/clients',
    };
    const visitor = await workbench.work('admin2', '/workbench/units', { ...options, locale: language });
    const { page } = visitor;
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.getByRole('button', { name: languages[language === 'en' ? 'zh-CN' : 'en'].other }).count()).toBe(1);
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(`/workbench${path}`);
      await page.locator('.page h1').waitFor();
      await page.locator('.facts, .ant-table-row').first().waitFor();
      await page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' });
      expect([name, await seriousIn(page)]).toEqual([name, []]);
      expect([name, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([name, true]);
      await picture(page, name);
    }
    await leave(visitor);
  }, patient);

  test('a list is worked through by keyboard alone', async () => {
    const visitor = await workbench.work('director1', '/workbench/units');
    const { page } = visitor;
    const rows = page.locator('.ant-table-row');
    await rows.first().waitFor();
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const name = await rows.nth(1).locator('a').innerText();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name }).waitFor();
    await page.goBack();
    await rows.first().waitFor();
    await leave(visitor);
  }, patient);
});
