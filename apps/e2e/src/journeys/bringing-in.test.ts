import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoUnits } from '@gongzhi/testkit/demo';
import { channels, matterKinds, type MatterKind } from '@gongzhi/contracts/casework';
import { startWorld, type Somebody, type World } from './journey.fixture.ts';
import { latitude, photograph } from './photograph.fixture.ts';

let world: World;
let resident: Somebody, neighbour: Somebody, clerk: Somebody, grid: Somebody, court: Somebody, taicang: Somebody;
beforeAll(async () => {
  world = await startWorld();
  [resident, neighbour, clerk, grid, court, taicang] = await Promise.all([
    world.person('resident1'), world.person('resident2'), world.person('clerk1'), world.person('grid1'), world.system('yunyang-court'), world.person('taicang-clerk'),
  ]);
}, 120_000);
afterAll(() => world.stop(), 60_000);

const village = '500235001001';
const told = (kind: MatterKind, more: object = {}) => ({ kind, area: village, title: '楼道堆放杂物', description: '三单元楼道堆满杂物，通行不便', ...more });
const codeForm = /^GZ500235\d{6}[0-9A-Z]{6}[0-9A-Z]$/;

describe('every kind', () => {
  test.each(Object.keys(matterKinds) as MatterKind[])('%s: in one’s own name, on behalf of somebody, and anonymously where that is allowed', async (kind) => {
    const own = await resident.does('POST /v1/matters', told(kind));
    const behalf = await resident.does('POST /v1/matters', told(kind, { relation: 'on_behalf', principal: { name: '王大爷', contact: '13800000000' } }));
    for (const receipt of [own, behalf]) {
      expect(receipt).toMatchObject({ status: 'received', area: village, version: 1 });
      expect(receipt.code).toMatch(codeForm);
    }
    expect((await resident.does(`GET /v1/matters/${behalf.id}`)).principal).toEqual({ name: '王大爷', contact: '13800000000' });

    const nameless = await world.nobody.ask('POST /v1/matters', told(kind, { relation: 'anonymous' }));
    if (['need', 'dispute', 'petition', 'errand'].includes(kind)) expect(nameless).toMatchObject({ status: 422, body: { code: 'NAME_REQUIRED' } });
    else expect(nameless).toMatchObject({ status: 201, body: { status: 'received' } });
  });
});

describe('every channel', () => {
  const opensBy: Record<string, () => Somebody> = { window: () => clerk, phone: () => clerk, web: () => resident, grid_visit: () => grid, department: () => court, open311: () => resident, public_opinion: () => clerk, security_point: () => grid };
  test.each(Object.keys(channels))('%s is open to who stands behind it, and to nobody else', async (channel) => {
    const reporter = { name: '张三', contact: '13900000000' };
    expect(await opensBy[channel]!().does('POST /v1/matters', told('need', { channel, reporter }), { key: `by-${channel}` })).toMatchObject({ status: 'received' });
    if (channel !== 'web' && channel !== 'open311') {
      expect(await neighbour.refused('POST /v1/matters', told('need', { channel, reporter }))).toBe('403 CHANNEL_NOT_YOURS');
      expect(await taicang.refused('POST /v1/matters', told('need', { channel, reporter }))).toBe('403 CHANNEL_NOT_YOURS');
    }
  });

  test('what comes without a login needs a name; a system always knows whom it speaks for', async () => {
    expect(await world.nobody.does('POST /v1/matters', told('need', { reporter: { name: '路过的人', contact: '13700000000' } }))).toMatchObject({ status: 'received' });
    const unnamed = await world.nobody.ask('POST /v1/matters', told('need'), { language: 'zh-CN' });
    expect(unnamed).toMatchObject({ status: 422, body: { code: 'NAME_REQUIRED', title: expect.stringContaining('实名') } });
    expect(await court.refused('POST /v1/matters', told('tip', { channel: 'department', relation: 'anonymous' }), { key: 'a' })).toBe('422 CHANNEL_KNOWS_REPORTER');
    expect(await resident.refused('POST /v1/matters', told('need', { relation: 'on_behalf' }))).toBe('422 PRINCIPAL_REQUIRED');
  });

  test('a tip given anonymously by somebody who is signed in is nobody’s', async () => {
    const { id, code } = await resident.does('POST /v1/matters', told('tip', { relation: 'anonymous', reporter: { name: '王秀兰' } }));
    expect(await resident.refused(`GET /v1/matters/${id}`)).toBe('404 NOT_FOUND');
    const file = await clerk.does(`GET /v1/matters/${id}/file`);
    expect(file.matter.reporter).toBeNull();
    expect(JSON.stringify(file)).not.toContain('王秀兰');
    expect(JSON.stringify(file)).not.toContain(resident.id);
    expect(await world.nobody.does(`GET /v1/progress/${code}`)).toMatchObject({ stage: 'acceptance' });
  });
});

describe('the receipt', () => {
  test('its code tells the progress to anyone, however it is typed or scanned, and no more than that', async () => {
    const { code } = await resident.does('POST /v1/matters', told('complaint', { title: '烧烤摊噪声' }));
    const spaced = `${code.slice(0, 8)} ${code.slice(8, 14)}-${code.slice(14)}`.toLowerCase();
    for (const typed of [code, code.toLowerCase(), spaced, ` ${code} `]) {
      const seen = await world.nobody.does(`GET /v1/progress/${encodeURIComponent(typed)}`);
      expect(seen).toMatchObject({ code, stage: 'acceptance', stages: [{ stage: 'acceptance', label: { 'zh-CN': '统一受理', en: 'Unified acceptance' } }] });
      expect(JSON.stringify(seen)).not.toMatch(/烧烤|王秀兰|500235001001/);
    }
  });

  test('a slip of the pen is told from a code that is not there', async () => {
    const { code } = await resident.does('POST /v1/matters', told('complaint'));
    const slip = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
    expect(await world.nobody.refused(`GET /v1/progress/${slip}`)).toBe('404 CODE_MALFORMED');
    expect((await world.nobody.ask(`GET /v1/progress/${slip}`, undefined, { language: 'zh-CN' })).body.title).toContain('校验码');
    expect(await world.nobody.refused('GET /v1/progress/hello')).toBe('404 CODE_MALFORMED');
  });

  test('the whole file is for those entitled to it; for others it does not exist', async () => {
    const { id } = await resident.does('POST /v1/matters', told('need'));
    for (const entitled of [resident, clerk, grid]) expect((await entitled.does(`GET /v1/matters/${id}/file`)).timeline).toMatchObject([{ action: 'open', status: 'received' }]);
    for (const other of [neighbour, taicang, court]) expect(await other.refused(`GET /v1/matters/${id}/file`)).toBe('404 NOT_FOUND');
    expect(await world.nobody.refused(`GET /v1/matters/${id}/file`)).toBe('401 UNAUTHENTICATED');
    const clocks = (await resident.does(`GET /v1/matters/${id}/clocks`)).items;
    for (const { source, text } of clocks) for (const words of [source, text]) expect(Object.keys(words)).toEqual(['zh-CN', 'en']);
  });

  test('who may not bring it in here is told what to do, in their language', async () => {
    for (const [language, words] of [['zh-CN', '请选择'], ['en', 'Name a county']] as const) {
      const answer = await resident.ask('POST /v1/matters', told('need', { area: '50' }), { language });
      expect(answer).toMatchObject({ status: 422, body: { code: 'AREA_TOO_WIDE', title: expect.stringContaining(words) } });
    }
    expect(await resident.ask('POST /v1/matters', told('need', { area: '500235999' }))).toMatchObject({ status: 422, body: { code: 'AREA_UNKNOWN', errors: [{ path: 'area' }] } });
    const blank = await resident.ask('POST /v1/matters', { kind: 'wish', area: 'here', title: '', colour: 'red' }, { language: 'zh-CN' });
    expect(blank.status).toBe(400);
    expect(blank.body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual(['area', 'colour', 'description', 'kind', 'title']);
    for (const { message } of blank.body.errors) expect(message).toMatch(/[\p{Script=Han}]/u);
  });
});

describe('papers', () => {
  const withFile = (content: Buffer, name: string, more: Record<string, string> = {}): FormData => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(content)]), name);
    for (const [field, value] of Object.entries(more)) form.set(field, value);
    return form;
  };

  test('a photograph is kept without the place it was taken at, and only those entitled get it', async () => {
    const { id } = await resident.does('POST /v1/matters', told('hazard'));
    const original = photograph();
    expect(original.includes(latitude)).toBe(true);
    const attachment = await resident.does(`POST /v1/matters/${id}/attachments`, withFile(original, '楼道.jpg'));
    expect(attachment).toMatchObject({ name: '楼道.jpg', mediaType: 'image/jpeg', internal: false });
    const path = `/v1/matters/${id}/attachments/${attachment.id}`;
    const { status, headers, body: copy } = await clerk.ask(`GET ${path}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect([copy.includes(latitude), copy.includes('Exif')]).toEqual([false, false]);
    expect(copy.length).toBe(attachment.size);
    expect(await neighbour.refused(`GET ${path}`)).toBe('404 NOT_FOUND');
    expect((await resident.does(`GET /v1/matters/${id}/file`)).attachments).toHaveLength(1);
  });

  test('what staff add stays among them unless they say otherwise', async () => {
    const { id } = await resident.does('POST /v1/matters', told('need'));
    await clerk.does(`POST /v1/matters/${id}/attachments`, withFile(Buffer.from('内部意见'), '意见.txt'));
    const shown = await clerk.does(`POST /v1/matters/${id}/attachments`, withFile(Buffer.from('告知书'), '告知书.txt', { audience: 'reporter' }));
    const names = async (who: Somebody) => (await who.does(`GET /v1/matters/${id}/file`)).attachments.map(({ name }: { name: string }) => name).toSorted();
    expect(await names(clerk)).toEqual(['告知书.txt', '意见.txt'].toSorted());
    expect(await names(resident)).toEqual(['告知书.txt']);
    expect((await resident.ask(`GET /v1/matters/${id}/attachments/${shown.id}`)).body.toString()).toBe('告知书');
  });

  test('programs, pages and what is too large are not taken; whoever is not concerned cannot add', async () => {
    const { id } = await resident.does('POST /v1/matters', told('need'));
    const add = (who: Somebody, content: Buffer, name: string, language: 'zh-CN' | 'en' = 'en') => who.ask(`POST /v1/matters/${id}/attachments`, withFile(content, name), { language });
    expect(await add(resident, Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), '照片.jpg')).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_FILE' } });
    expect(await add(resident, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'picture.svg')).toMatchObject({ status: 415 });
    expect(await add(resident, Buffer.alloc(20 * 1024 * 1024 + 1, 65), '长文.txt', 'zh-CN')).toMatchObject({ status: 413, body: { code: 'TOO_LARGE', title: expect.stringContaining('20 MiB') } });
    expect(await add(neighbour, photograph(), '照片.jpg')).toMatchObject({ status: 404 });
    expect(await resident.ask(`POST /v1/matters/${id}/attachments`, new FormData())).toMatchObject({ status: 400, body: { errors: [{ path: 'file' }] } });
    expect((await resident.does(`GET /v1/matters/${id}/file`)).attachments).toEqual([]);
  });
});

describe('a department’s system', () => {
  test('opens once however often it sends, must name its submission, and polls what became of it', async () => {
    const sent = told('dispute', { channel: 'department', reporter: { name: '赵六', contact: '13600000000' } });
    expect(await court.refused('POST /v1/matters', sent)).toBe('428 IDEMPOTENCY_KEY_REQUIRED');
    const first = await court.ask('POST /v1/matters', sent, { key: 'case-2026-17' });
    const again = await court.ask('POST /v1/matters', sent, { key: 'case-2026-17' });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(await court.refused('POST /v1/matters', { ...sent, title: '另一件事' }, { key: 'case-2026-17' })).toBe('422 IDEMPOTENCY_BODY_DIFFERS');

    const { id, code } = first.body;
    const status = async () => (await court.does(`GET /v1/matters/${id}`)).status;
    expect(await status()).toBe('received');
    await clerk.does(`POST /v1/matters/${id}/acceptance`);
    expect(await status()).toBe('accepted');
    expect((await world.nobody.does(`GET /v1/progress/${code}`)).stage).toBe('triage');
    expect((await court.does(`GET /v1/units/${demoUnits.court.id}`)).nameEn).toBe('Yunyang people’s court');
    const { items } = await court.does('GET /v1/queues/my-unit');
    expect(Array.isArray(items)).toBe(true);
  });
});

describe('live', () => {
  test('a clerk’s open view tells of a new matter within a second; another county’s does not', async () => {
    const watch = async (who: Somebody) => {
      const stop = new AbortController();
      const stream = await fetch(`${world.platform.baseUrl}/v1/stream`, { headers: { authorization: `Bearer ${who.token}` }, signal: stop.signal });
      let text = '';
      const reading = (async () => {
        for await (const chunk of stream.body!) text += Buffer.from(chunk).toString();
      })().catch(() => undefined);
      return { text: () => text, end: async () => (stop.abort(), reading) };
    };
    const [near, far] = [await watch(clerk), await watch(taicang)];
    const { id } = await resident.does('POST /v1/matters', told('suggestion'));
    const opened = performance.now();
    while (!near.text().includes(id) && performance.now() - opened < 3_000) await new Promise((tick) => setTimeout(tick, 10));
    const took = performance.now() - opened;
    await Promise.all([near.end(), far.end()]);
    expect(near.text()).toContain(id);
    expect(took).toBeLessThan(1_000);
    expect(far.text()).not.toContain(id);
    expect(near.text()).not.toMatch(/[\p{Script=Han}]/u);
    console.info(`on the clerk's screen after ${Math.round(took)} ms`);
  });
});
