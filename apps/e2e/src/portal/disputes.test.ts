import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Somebody } from '../journeys/journey.fixture.ts';
import { accepted, draft, findStaff, inCharge, quarrel, schedule, sendToMediation, type Staff } from './disputes.fixture.ts';
import { desk, phone, type Portal, startPortal, type Visitor, write } from './visitor.fixture.ts';

let portal: Portal;
let staff: Staff;
let wang: Somebody, li: Somebody;
beforeAll(async () => {
  portal = await startPortal();
  [staff, wang, li] = await Promise.all([findStaff(portal.world), portal.world.person('resident1'), portal.world.person('resident2')]);
}, 300_000);
afterAll(() => portal.stop(), 60_000);

const leave = async ({ context, faults }: Visitor): Promise<void> => {
  await context.close();
  expect(faults).toEqual([]);
};
async function enter(username: string, address: string, options = phone as Parameters<Portal['visit']>[0]): Promise<Visitor> {
  const visitor = await portal.visit(options);
  await visitor.page.goto(address);
  await visitor.page.getByRole('button', { name: '登录' }).last().click();
  await visitor.logIn(username);
  return visitor;
}
/** Notes what would be lost if the page were loaded anew. */
const mark = (page: Page): Promise<unknown> => page.evaluate('globalThis.neverReloaded = true');
const unloaded = (page: Page): Promise<boolean> => page.evaluate<boolean>('globalThis.neverReloaded === true');

async function sign(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: '我已阅读协议全文' }).check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '签署意味着什么' }).waitFor();
  await page.getByRole('button', { name: '确认签署' }).click();
  await page.getByText('您已签署这一文本').waitFor();
}

describe('two neighbours at two browsers', () => {
  test('bring it in, choose, agree to meet, read and sign, and keep the PDF; each sees at once what the other does', async () => {
    const one = await enter('resident1', '/portal/matters');
    const { page } = one;
    await page.getByRole('link', { name: '反映', exact: true }).click();
    await write(page, { kind: '矛盾纠纷', words: '楼上漏水损坏墙面。李家卫生间漏水，找他几次都没修' });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    await page.getByRole('link', { name: '我的纠纷' }).click();
    await page.locator('.empty, .list').waitFor();
    await mark(page);
    const { items: [matter] } = await wang.does('GET /v1/queues/reported');
    await sendToMediation(staff, matter.id);
    // It appears by itself, and follows by itself.
    await page.getByRole('link', { name: /楼上漏水损坏墙面/ }).click();
    await page.getByRole('heading', { name: '您愿意调解吗？' }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const other = await enter('resident2', '/portal/disputes', desk);
    await other.page.locator('.empty, .list').waitFor();
    await mark(other.page);
    await staff.clerk.does(`POST /v1/disputes/${id}/parties`, { side: 2, kind: 'person', name: '李建国', personId: li.id });
    await other.page.getByRole('link', { name: /楼上漏水损坏墙面/ }).click();
    await other.page.getByRole('button', { name: '愿意调解' }).click();
    await other.page.getByText('您已表示：愿意').waitFor();
    await page.getByRole('listitem').filter({ hasText: '李建国' }).getByText('愿意', { exact: true }).waitFor();

    // What happens now does not get through: the version on the screen is an old one.
    const told = page.waitForRequest('**/v1/disputes/*/file');
    await page.route('**/v1/disputes/*/file', (route) => route.abort(), { times: 1 });
    const second = (await li.does(`GET /v1/disputes/${id}/file`)).parties.find(({ own }: { own: boolean }) => own);
    await staff.clerk.does(`POST /v1/disputes/${id}/willingness`, { partyId: second.id, willingness: 'willing', note: '电话再次确认' });
    await told;
    await page.getByRole('button', { name: '愿意调解' }).click();
    await page.getByText('这件事刚刚有了新进展').waitFor();
    await page.getByText('电话再次确认').waitFor();
    await page.getByRole('button', { name: '愿意调解' }).click();
    await page.getByText('您已表示：愿意').waitFor();
    await staff.clerk.does(`POST /v1/disputes/${id}/acceptance`);

    for (const { page: each } of [one, other]) await each.getByText('等您办的').waitFor();
    await page.getByText('下一个期限').waitFor();
    await page.getByText('这个日期怎么算的').first().click();
    await page.getByText('依据：').first().waitFor();
    await page.getByRole('button', { name: '选定 吕德福' }).click();
    await page.getByText('您这一方已选').first().waitFor();
    await other.page.getByText('对方已选').first().waitFor();
    await other.page.getByRole('button', { name: '选定 吕德福' }).click();
    await page.getByText('拟任', { exact: true }).waitFor();
    await staff.mediator.does(`POST /v1/disputes/${id}/take-over`);
    await page.getByText('承办', { exact: true }).waitFor();

    await schedule(staff, id);
    await page.getByRole('button', { name: '同意到场' }).click();
    await page.getByText('您已答复：同意到场').waitFor();
    await other.page.getByText('参加人').click();
    await other.page.getByRole('listitem').filter({ hasText: '王秀兰' }).getByText('同意到场').waitFor();
    await other.page.getByLabel('哪天方便').fill('后天上午可以');
    await other.page.getByRole('button', { name: '不能到场' }).click();
    await page.getByText('后天上午可以').waitFor();
    await other.page.getByRole('button', { name: '同意到场' }).click();
    await other.page.getByText('您已答复：同意到场').waitFor();
    await page.locator('summary', { hasText: '您希望调解公开吗' }).click();
    await page.getByRole('radio', { name: '要求不公开' }).check();
    await page.locator('details[open] button[type=submit]').click();
    await other.page.getByRole('listitem').filter({ hasText: '王秀兰' }).getByText('要求不公开').first().waitFor();

    await draft(staff, id);
    for (const { page: each } of [one, other]) await each.getByRole('link', { name: '阅读并签署' }).last().click();
    await page.getByText('¥5,000.00').first().waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('请先阅读全文并勾选').waitFor();
    await page.getByRole('checkbox', { name: '我已阅读协议全文' }).check();
    await page.getByRole('button', { name: '下一步' }).click();
    // Another text has to be read again, however far one had come.
    await draft(staff, id, 480_000, true);
    await page.getByText('¥4,800.00').first().waitFor();
    expect(await page.getByRole('button', { name: '确认签署' }).count()).toBe(0);
    await sign(page);
    await other.page.getByRole('listitem').filter({ hasText: '王秀兰' }).getByText('电子签署').waitFor();
    await sign(other.page);
    const { sha256 } = await staff.mediator.does(`GET /v1/disputes/${id}/agreement`);
    await staff.mediator.does(`POST /v1/disputes/${id}/agreement/signatures`, { sha256 });
    await staff.director.does(`POST /v1/disputes/${id}/agreement/seal`, { sha256 });
    for (const { page: each } of [one, other]) await each.getByText(/日 生效/).waitFor();
    expect([await unloaded(page), await unloaded(other.page)]).toEqual([true, true]);

    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载协议书' }).click();
    const pdf = readFileSync(await (await coming).path());
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    const words = text.replace(/\s/g, '');
    for (const part of ['人民调解协议书', '王秀兰', '李建国', '赔偿墙面修复费用', '4,800.00', '肆仟捌佰元整', '吕德福']) expect(words).toContain(part);

    await page.getByRole('link', { name: '返回纠纷' }).click();
    await other.page.getByRole('link', { name: '返回纠纷' }).click();
    await page.getByText('登记已履行').first().click();
    await page.locator('#perform-1').fill('300.5');
    await page.locator('details[open] button[type=submit]').click();
    await other.page.getByText('已履行 ¥300.50').waitFor();
    await page.getByRole('button', { name: '我要求申请司法确认' }).click();
    await other.page.locator('section', { has: other.page.getByRole('heading', { name: '司法确认' }) }).getByText('要求申请', { exact: true }).waitFor();
    await other.page.getByRole('button', { name: '我要求申请司法确认' }).click();
    await other.page.getByRole('button', { name: '撤回我的要求' }).waitFor();
    const { parties } = await staff.mediator.does(`GET /v1/disputes/${id}/file`);
    expect(parties.map(({ wishesConfirmation }: { wishesConfirmation: boolean }) => wishesConfirmation)).toEqual([true, true]);
    await staff.mediator.does(`POST /v1/disputes/${id}/confirmation`, { partyIds: parties.map((party: { id: string }) => party.id), court: '云阳县人民法院' });
    await page.getByText('已申请', { exact: true }).waitFor();
    await leave(one);
    await leave(other);
  }, 240_000);
});

describe('a party', () => {
  test('refuses the mediator proposed, brings a paper, stops, and is told the other ways', async () => {
    const id = await quarrel(staff, [wang.id, li.id], '院墙挡住采光');
    await accepted(staff, id, [wang, li]);
    await inCharge(staff, id);
    const visitor = await enter('resident2', `/portal/disputes/${id}`);
    const { page } = visitor;
    await page.getByText('拒绝 吕德福').click();
    // White names on white are no finding of axe, which cannot tell whether they are meant to be seen.
    expect(await page.evaluate<boolean>("getComputedStyle(document.querySelector('.list.plain strong')).color === getComputedStyle(document.body).color")).toBe(true);
    await page.getByRole('button', { name: '确定拒绝' }).click();
    await page.getByText('被当事人拒绝').waitFor();
    await page.locator('#file-part').selectOption('authority');
    await page.locator('input[type=file]').setInputFiles({ name: '委托书.txt', mimeType: 'text/plain', buffer: Buffer.from('委托书') });
    await page.getByText('已添加').waitFor();
    await page.getByRole('listitem').filter({ hasText: '委托书.txt' }).getByText('身份与授权材料').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 委托书.txt' }).click();
    expect(readFileSync(await (await coming).path(), 'utf8')).toBe('委托书');
    await page.getByText('终止调解').first().click();
    await page.getByRole('button', { name: '确定终止' }).click();
    await page.getByRole('heading', { name: '还可以通过这些途径解决' }).waitFor();
    expect(await page.getByRole('region', { name: '还可以通过这些途径解决' }).innerText()).toContain('向人民法院起诉');
    expect((await staff.clerk.does(`GET /v1/disputes/${id}`)).status).toBe('withdrawn');
    await leave(visitor);
  }, 90_000);

  test('a dispute of others does not exist for them; without a connection the page says so and tries again', async () => {
    const id = await quarrel(staff, [wang.id, li.id], '别人的纠纷');
    const visitor = await enter('resident3', `/portal/disputes/${id}`);
    const { page } = visitor;
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('别人的纠纷');
    await page.route('**/v1/disputes?**', (route) => route.abort());
    await page.getByRole('link', { name: '我的纠纷' }).first().click();
    await page.getByText('暂时连不上服务').waitFor();
    await page.unroute('**/v1/disputes?**');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('没有与您有关的纠纷').waitFor();
    await leave(visitor);
  }, 60_000);
});
