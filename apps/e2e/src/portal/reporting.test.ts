import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { photograph, latitude } from '../journeys/photograph.fixture.ts';
import type { Somebody } from '../journeys/journey.fixture.ts';
import { codeOnReceipt, phone, type Portal, startPortal, type Visitor, write } from './visitor.fixture.ts';

let portal: Portal;
let clerk: Somebody, police: Somebody;
beforeAll(async () => {
  portal = await startPortal();
  [clerk, police] = await Promise.all([portal.world.person('clerk1'), portal.world.person('officer5')]);
}, 300_000);
afterAll(() => portal.stop(), 60_000);

const leave = async ({ context, faults }: Visitor): Promise<void> => {
  await context.close();
  expect(faults).toEqual([]);
};
/** Matters the clerk finds by their words. */
const found = async (words: string): Promise<{ id: string; title: string }[]> => (await clerk.does(`GET /v1/search?text=${encodeURIComponent(words)}`)).items;
const foundOnce = async (words: string): Promise<string> => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const items = await found(words);
    if (items.length) return items[0]!.id;
    await new Promise((tick) => setTimeout(tick, 100));
  }
  throw new Error(`${words} was not found`);
};

describe('anybody', () => {
  test('reports without a login, gets a receipt with a QR code, and follows it by its code', async () => {
    const visitor = await portal.visit();
    const { page } = visitor;
    await page.goto('/');
    await page.getByRole('link', { name: '我要反映' }).click();
    await page.getByRole('button', { name: '提交' }).click();
    for (const fault of ['请选择是哪一类事', '请写下是什么事', '请选择在哪个区县', '请填写您的姓名']) expect(await page.getByRole('alert').innerText()).toContain(fault);
    await write(page, { kind: '安全隐患', words: '村口路灯三天不亮。晚上看不见路' });
    await page.getByRole('radio', { name: '匿名' }).check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    const code = await codeOnReceipt(page);
    expect(code).toMatch(/^GZ500235\d{6}[0-9A-Z]{7}$/);
    expect(await page.getByRole('img', { name: code }).count()).toBe(1);
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('H1');

    await page.emulateMedia({ media: 'print' });
    expect([await page.locator('.receipt').isVisible(), await page.locator('nav').isVisible(), await page.locator('.actions').isVisible()]).toEqual([true, false, false]);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: '查进度' }).first().click();
    await page.locator('#code').fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('编号有误，请核对').waitFor();
    await page.locator('#code').fill(code.toLowerCase());
    await page.locator('#code').press('Enter');
    await page.getByRole('heading', { name: '现在：统一受理' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('路灯');
    await leave(visitor);
  });

  test('reports with the keyboard alone', async () => {
    const visitor = await portal.visit();
    const { page } = visitor;
    await page.goto('/portal/report');
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${selector} was not reached`);
    };
    await page.locator('#kind').waitFor();
    await tabTo('[name=kind]');
    await page.keyboard.press('Space');
    await tabTo('#description');
    await page.keyboard.insertText('楼道消防栓没有水');
    await tabTo('#area');
    await page.keyboard.insertText('杏家湾');
    await page.locator('.areas button').first().waitFor();
    await tabTo('.area');
    await page.keyboard.press('Enter');
    await tabTo('#reporter-name');
    await page.keyboard.insertText('张三');
    await tabTo('button[type=submit]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    await leave(visitor);
  });

  test('whose report meets a platform that is too busy is not bothered: it is sent again when told, and taken in once', async () => {
    const visitor = await portal.visit();
    const { page } = visitor;
    await page.goto('/portal/report');
    const keys: (string | undefined)[] = [];
    await page.route('**/v1/matters', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 2) return route.continue();
      return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, contentType: 'application/problem+json', body: JSON.stringify({ type: 'urn:gongzhi:problem:unavailable', title: '服务繁忙', status: 503, code: 'UNAVAILABLE' }) });
    });
    await write(page, { kind: '安全隐患', words: '河边步道灯杆倾斜，请尽快扶正' });
    await page.getByRole('radio', { name: '匿名' }).check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    await leave(visitor);
  });

  test('chooses the language; it is remembered, and the platform answers in it', async () => {
    const visitor = await portal.visit();
    const { page } = visitor;
    await page.goto('/portal/progress');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Follow your report' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Follow your report' }).waitFor();
    expect([await page.locator('html').getAttribute('lang'), await page.title()]).toEqual(['en', expect.stringContaining('Follow your report')]);
    await page.goto('/portal/progress/GZ500235261123AAAAAA5');
    expect(await page.getByRole('alert').innerText()).toMatch(/tracking code|no matter with this code/);
    await leave(visitor);
  });

  test('does not load much: 200 KB of packed script at first, nothing from elsewhere', async () => {
    const visitor = await portal.visit();
    const scripts: Promise<Buffer>[] = [];
    visitor.page.on('response', (response) => void (response.request().resourceType() === 'script' && scripts.push(response.body())));
    await visitor.page.goto('/portal/');
    await visitor.page.locator('h1').waitFor();
    const packed = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
    expect(packed).toBeGreaterThan(50_000);
    expect(packed).toBeLessThanOrEqual(200_000);
    const manifest = (await (await fetch(`${portal.world.platform.baseUrl}/portal/manifest.webmanifest`)).json()) as { start_url: string; icons: { src: string }[] };
    for (const { src } of manifest.icons) expect((await fetch(portal.world.platform.baseUrl + src)).status).toBe(200);
    await leave(visitor);
  });
});

describe('without a login', () => {
  test('photographs go with the report by its receipt, and a point when its owner says so', async () => {
    const visitor = await portal.visit({ ...phone, geolocation: { longitude: 108.69732, latitude: 30.93071, accuracy: 12 }, permissions: ['geolocation'] });
    const { page } = visitor;
    await page.goto('/portal/report');
    await page.addInitScript(watchPhoto);
    await page.reload();
    await write(page, { kind: '安全隐患', words: '井盖缺失，行人容易摔倒' });
    await page.getByRole('button', { name: '使用我的位置' }).click();
    await page.getByText('北纬 30.93071，东经 108.69732').waitFor();
    await page.getByText('误差约 12 米').waitFor();
    await page.getByRole('button', { name: '去掉' }).click();
    await page.getByText('手工填写坐标').click();
    await page.locator('#coordinates').fill('108.7, 30.9');
    await page.getByRole('button', { name: '使用这个坐标' }).click();
    await page.getByText('请先写纬度再写经度').first().waitFor();
    await page.locator('#coordinates').fill('30.93070，108.69730');
    await page.locator('#coordinates').press('Enter');
    await page.getByText('北纬 30.9307，东经 108.6973').waitFor();
    const taken = await withPlace(await page.evaluate<string>(picture));
    await page.locator('input[type=file]').setInputFiles([1, 2].map((nth) => ({ name: `井盖${nth}.jpg`, mimeType: 'image/jpeg', buffer: taken })));
    await page.getByRole('img', { name: '第 2 张照片' }).waitFor();
    await page.getByRole('radio', { name: '匿名' }).check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    await page.getByText('正在上传').waitFor({ state: 'detached' });
    const left = Buffer.from(await page.evaluate<string>('photoLeft'), 'base64');
    expect([left.includes('JFIF'), left.includes(latitude)]).toEqual([true, false]);
    const { matter, attachments } = await clerk.does(`GET /v1/matters/${await foundOnce('井盖缺失')}/file`);
    expect(matter).toMatchObject({ relation: 'anonymous', position: { longitude: 108.6973, latitude: 30.9307 } });
    expect(attachments.map(({ name, addedBy }: { name: string; addedBy: string }) => [name, addedBy])).toEqual([['photo-1.jpg', 'anonymous'], ['photo-2.jpg', 'anonymous']]);
    // What let them in is not kept once it is used.
    expect(await page.evaluate<string>(keptOnDevice)).not.toContain('secret');
    await leave(visitor);
  }, 60_000);

  test('whose device does not tell where it is describes the spot in words', async () => {
    const visitor = await portal.visit({ ...phone, permissions: [] });
    await visitor.page.goto('/portal/report');
    await visitor.page.getByRole('button', { name: '使用我的位置' }).click();
    await visitor.page.getByText('没有允许定位').waitFor();
    await leave(visitor);
  });
});

describe('without a connection', () => {
  test('photographs written without a connection and without a login follow the report when it is back', async () => {
    const visitor = await portal.visit();
    const { page, context } = visitor;
    await page.goto('/portal/report');
    await page.evaluate('navigator.serviceWorker.ready.then(() => {})');
    await write(page, { kind: '投诉', words: '断网时拍下的占道堆物' });
    await page.locator('input[type=file]').setInputFiles({ name: '占道.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await page.evaluate<string>(picture), 'base64') });
    await page.getByRole('img', { name: '第 1 张照片' }).waitFor();
    await page.getByRole('radio', { name: '匿名' }).check();
    await context.setOffline(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '等待提交' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    await page.getByText('正在上传').waitFor({ state: 'detached' });
    const { attachments } = await clerk.does(`GET /v1/matters/${await foundOnce('断网时拍下的占道堆物')}/file`);
    expect(attachments).toHaveLength(1);
    await leave(visitor);
  }, 60_000);

  test('a report is kept, and sent once when the connection is back', async () => {
    const visitor = await portal.visit();
    const { page, context } = visitor;
    await page.goto('/portal/report');
    await page.evaluate('navigator.serviceWorker.ready.then(() => {})');
    await page.locator('#area').fill('杏家湾');
    await page.locator('.areas button').first().waitFor();
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    await page.reload();
    await write(page, { kind: '投诉', words: '断网时写下的一件事' });
    await context.setOffline(true);
    await page.goto('/portal/report');
    await page.getByText('现在没有网络').waitFor();
    expect(await page.locator('#description').inputValue()).toBe('断网时写下的一件事');
    await page.getByRole('radio', { name: '匿名' }).check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '等待提交' }).waitFor();
    await page.goto('/portal/');
    await page.getByText('等待联网提交').waitFor();
    expect(await found('断网时写下的一件事')).toEqual([]);
    await context.setOffline(false);
    await page.getByText('等待联网提交').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /投诉/ }).click();
    expect(await codeOnReceipt(page)).toMatch(/^GZ/);
    await foundOnce('断网时写下的一件事');
    expect(await found('断网时写下的一件事')).toHaveLength(1);
    await leave(visitor);
  });

  test('a report whose answer was lost on the way is still brought in once', async () => {
    const visitor = await portal.visit({ ...phone, serviceWorkers: 'block' });
    const { page } = visitor;
    let lost = 0;
    await page.route('**/v1/matters', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.goto('/portal/report');
    await write(page, { kind: '建议', words: '回执丢在路上的一件事' });
    await page.getByRole('radio', { name: '匿名' }).check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '等待提交' }).waitFor();
    await page.evaluate("dispatchEvent(new Event('online'))");
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    await foundOnce('回执丢在路上的一件事');
    expect([lost, (await found('回执丢在路上的一件事')).length]).toEqual([1, 1]);
    await leave(visitor);
  });
});

describe('a resident who is logged in', () => {
  test('reports with a photograph, whose place stays behind; answers a question, rates the answer, and sees who read it', async () => {
    const visitor = await portal.visit();
    const { page } = visitor;
    await page.addInitScript(watchPhoto);
    await page.goto('/portal/report');
    await page.locator('#description').fill('夜市音乐放到凌晨两点');
    await page.getByRole('button', { name: '登录后反映' }).click();
    await visitor.logIn('resident1');
    await page.getByText('我本人（王秀兰）').waitFor();
    expect(await page.locator('#description').inputValue()).toBe('夜市音乐放到凌晨两点');
    await write(page, { kind: '投诉', words: '夜市音乐放到凌晨两点' });
    const taken = await withPlace(await page.evaluate<string>(picture));
    expect(taken.includes(latitude)).toBe(true);
    await page.locator('input[type=file]').setInputFiles([{ name: '夜市.jpg', mimeType: 'image/jpeg', buffer: taken }, { name: '坏的.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') }]);
    await page.getByText('“坏的.jpg”不是能打开的照片').waitFor();
    expect(await page.locator('.photos img').count()).toBe(1);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    const left = Buffer.from(await page.evaluate<string>('photoLeft'), 'base64');
    expect([left.includes('JFIF'), left.includes(latitude), left.includes('Exif')]).toEqual([true, false, false]);

    const id = await foundOnce('夜市音乐');
    await clerk.does(`POST /v1/matters/${id}/acceptance`);
    await clerk.does(`POST /v1/matters/${id}/triage`, { category: 'complaint.noise' });
    await clerk.does(`POST /v1/matters/${id}/route`, {});
    await police.does(`POST /v1/matters/${id}/claim`);
    await police.does(`POST /v1/matters/${id}/questions`, { question: '请告知最吵的时段' });

    await page.getByRole('link', { name: '我的事项' }).click();
    await page.getByText('等您答复').waitFor();
    await page.getByRole('link', { name: /夜市音乐/ }).click();
    await page.getByText('请告知最吵的时段').first().waitFor();
    await page.getByText('photo-1.jpg').waitFor();
    await page.getByLabel('您的答复').fill('夜里十一点到两点');
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('已提交。').waitFor();
    await page.getByText('夜里十一点到两点').waitFor();
    await page.getByText('这个日期怎么算的').first().click();
    await page.getByText('依据：').first().waitFor();

    // It follows by itself what others do.
    await police.does(`POST /v1/matters/${id}/answer`, { answer: '已责令二十二点后停止播放。' });
    await page.getByText('已责令二十二点后停止播放。').first().waitFor();
    await page.getByRole('radio', { name: '满意', exact: true }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('您的评价').waitFor();
    expect(await page.getByRole('button', { name: '提交评价' }).count()).toBe(0);

    await page.getByRole('link', { name: '谁看过' }).click();
    await page.getByText('窗口受理员').first().waitFor();
    await page.getByText('双江街道综治中心').first().waitFor();
    await leave(visitor);
  });

  test('withdraws a matter; somebody else’s change in between is shown first', async () => {
    const visitor = await portal.visit();
    const { page } = visitor;
    await page.goto('/portal/matters');
    await page.getByRole('button', { name: '登录' }).last().click();
    await visitor.logIn('resident2');
    await page.locator('.empty, .list').waitFor();
    await page.getByRole('link', { name: '反映', exact: true }).click();
    await write(page, { kind: '服务需求', words: '想撤回的一件事' });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    await page.getByRole('link', { name: '我的事项' }).click();
    await page.getByRole('link', { name: /想撤回的一件事/ }).first().click();
    await page.getByText('撤回事项').first().click();
    await page.getByLabel('为什么撤回').fill('已经解决');
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    // What happens now does not get through: the version on the screen is an old one, and what was being written stays.
    const told = page.waitForRequest('**/v1/matters/*/file');
    await page.route('**/v1/matters/*/file', (route) => route.abort(), { times: 1 });
    await clerk.does(`POST /v1/matters/${id}/acceptance`);
    await told;
    await page.getByRole('button', { name: '撤回事项' }).click();
    await page.getByText('这件事刚刚有了新进展').waitFor();
    await page.getByText('已受理').first().waitFor();
    expect(await page.getByLabel('为什么撤回').inputValue()).toBe('已经解决');
    await page.getByRole('button', { name: '撤回事项' }).click();
    await page.getByText('已撤回').first().waitFor();
    expect((await clerk.does(`GET /v1/matters/${id}`)).status).toBe('withdrawn');
    await leave(visitor);
  });

  test('whose login has expired is asked again and comes back to the same page', async () => {
    const visitor = await portal.visit();
    const { page } = visitor;
    await page.goto('/portal/access');
    await page.getByRole('button', { name: '登录' }).last().click();
    await visitor.logIn('resident3');
    await page.getByText('还没有人查看过').waitFor();
    const held = JSON.parse(await page.evaluate<string>("sessionStorage.getItem('gongzhi.portal.login')")) as { refreshToken: string };
    await fetch(`${portal.world.platform.baseUrl}/auth/revocation`, { method: 'POST', body: new URLSearchParams({ client_id: 'portal', token: held.refreshToken }) });
    await page.evaluate(`sessionStorage.setItem('gongzhi.portal.login', ${JSON.stringify(JSON.stringify({ ...held, expiresAt: 0 }))})`);
    await visitor.context.clearCookies();
    await page.reload();
    await page.locator('.expired').waitFor();
    await page.getByRole('button', { name: '重新登录' }).click();
    await visitor.logIn('resident3');
    await page.getByText('还没有人查看过').waitFor();
    expect(new URL(page.url()).pathname).toBe('/portal/access');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '有事说一声' }).waitFor();
    expect(await page.getByRole('button', { name: '登录' }).count()).toBe(1);
    await leave(visitor);
  });
});

/** Notes the photograph as it is put into the form that is sent: Chromium tells nobody what a form with files holds. */
const watchPhoto = `{
  const { set } = FormData.prototype;
  FormData.prototype.set = function (name, value, file) {
    const reader = new FileReader();
    reader.onload = () => (globalThis.photoLeft = reader.result.split(',')[1]);
    if (value instanceof Blob) reader.readAsDataURL(value);
    return set.apply(this, arguments);
  };
}`;

/** Everything the portal has on this device, as text. */
const keptOnDevice = `new Promise((done) => {
  const request = indexedDB.open('gongzhi-portal', 1);
  request.onsuccess = () => {
    const all = request.result.transaction('reports').objectStore('reports').getAll();
    all.onsuccess = () => (request.result.close(), done(JSON.stringify(all.result)));
  };
})`;

/** Drawn by the browser: a picture it can open again. */
const picture = `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  canvas.getContext('2d').fillRect(8, 8, 40, 40);
  return canvas.toDataURL('image/jpeg').split(',')[1];
})()`;

/** A real picture with the place it was taken at in its EXIF. */
async function withPlace(base64: string): Promise<Buffer> {
  const picture = Buffer.from(base64, 'base64');
  const told = photograph();
  const exif = told.subarray(2, 4 + told.readUInt16BE(4));
  return Buffer.concat([picture.subarray(0, 2), exif, picture.subarray(2)]);
}
