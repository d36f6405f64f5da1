import { casework } from '@gongzhi/contracts/casework';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { startCasework, type Casework } from '../matters/matters.fixture.ts';
import { csvOf } from './csv.ts';
import { removeMadeFiles } from './made-files.ts';

let world: Casework;
const { exports, matters } = casework;
beforeAll(async () => void (world = await startCasework()), 30_000);
afterAll(() => world.service.close());

const contentOf = async (key: string) => world.service.engine.files.read(key);

describe('CSV', () => {
  test('quotes what must be quoted, and disarms formulas but not numbers', () => {
    expect(csvOf([['a', null, -1], ['x,"y"', '=1+1', '-2'], ['多\n行', '+86', '@x']])).toBe('\uFEFFa,,-1\r\n"x,""y""",\'=1+1,\'-2\r\n"多\n行",\'+86,\'@x\r\n');
  });
});

describe('export of a list', () => {
  test('holds what is within reach, in the language of the caller; asks for a reason; is audited', async () => {
    const { people, given, service } = world;
    await given.received('need', '2026-03-02T01:00:00Z', { title: '=HYPERLINK("x")' });
    await given.received('hazard', '2026-03-03T01:00:00Z');
    const at = '2026-03-04T01:00:00Z';
    expect(await service.call(exports.matters, {}, { as: people.clerk })).toMatchObject({ status: 428, problem: { code: 'REASON_REQUIRED' } });
    expect(await service.call(exports.matters, {}, { as: people.reporter, reason: 'x' })).toMatchObject({ status: 403 });
    const made = await service.call(exports.matters, {}, { as: people.clerk, reason: '月报', at });
    expect(made).toMatchObject({ status: 200, body: { name: 'matters-2026-03-04.csv', mediaType: 'text/csv' } });
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await contentOf(made.body.key)).trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFF编号,类型,标题,区划代码,区划,状态,环节,紧急程度,责任单位,经办人,登记时间（UTC）,到期时间（UTC）,督办灯');
    expect(lines[1]).toMatch(/^GZ\w+,安全隐患,楼道漏水,500235001001,杏家湾社区,已登记,统一受理,一般,,,2026-03-03T01:00:00.000Z,/);
    expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
    const english = await service.call(exports.matters, { kind: 'need' }, { as: people.clerk, reason: 'x', language: 'en' });
    expect(strFromU8(await contentOf(english.body.key)).split('\r\n')).toHaveLength(3);
    const elsewhere = await service.call(exports.matters, {}, { as: people.clerkElsewhere, reason: 'x' });
    expect(strFromU8(await contentOf(elsewhere.body.key)).trimEnd().split('\r\n')).toHaveLength(1);
    const { rows } = await service.owner.query(`select actor, area, reason from platform.audit where operation = 'casework.exports.matters' order by id`);
    expect(rows[0]).toEqual({ actor: people.clerk.id, area: '500235001', reason: '月报' });
  });

  test('a queue is exported in its order, and only what is in it', async () => {
    const { people, given, service } = world;
    const mine = await given.handling('need', '2026-03-05T01:00:00Z');
    const made = await service.call(exports.matters, { queue: 'mine', sort: 'due' }, { as: people.officer, reason: '交接', at: '2026-03-06T01:00:00Z' });
    const { rows } = await service.owner.query('select code from matter where handler_id = $1 and ended_at is null order by due_at, id', [people.officer.id]);
    const lines = strFromU8(await contentOf(made.body.key)).trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(rows.map(({ code }) => code));
    expect((await service.owner.query('select 1 from matter where id = $1 and handler_id = $2', [mine, people.officer.id])).rowCount).toBe(1);
    expect(await service.call(exports.matters, { queue: 'overdue', sort: 'received' }, { as: people.officer, reason: 'x' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'sort' }] } });
  });

  test('given more than 10,000 rows, then it asks to narrow it down', async () => {
    const { people, service } = world;
    await service.owner.query(`insert into matter (county, id, code, kind, channel, relation, urgency, area, title, description, status, stage, received_by, received_at)
      select '500235', gen_random_uuid(), 'X' || n, 'need', 'web', 'named', 'ordinary', '500235002', '其他', '其他', 'received', 'acceptance', 'x', now() from generate_series(1, 10001) n`);
    const refused = await service.call(exports.matters, {}, { as: people.clerkElsewhere, reason: 'x', language: 'en' });
    expect(refused).toMatchObject({ status: 422, problem: { code: 'EXPORT_TOO_LONG', title: 'More than 10000 rows; narrow it down' } });
  });
});

describe('export of a case file', () => {
  test('JSON and ZIP hold the file with its documents, each with its hash; the reporter gets what the reporter may see', async () => {
    const { people, given, service, succeed } = world;
    const id = await given.handling('need', '2026-03-02T01:00:00Z');
    const put = (name: string, text: string) => service.engine.files.put({ name, mediaType: 'text/plain', content: Buffer.from(text) });
    await succeed(matters.attach, { id, file: await put('照片.txt', '照片'), audience: 'reporter' }, people.officer);
    await succeed(matters.attach, { id, file: await put('a/b:c.txt', '内部') }, people.officer);

    const json = await service.call(exports.caseFile, { id }, { as: people.officer });
    expect(json.body).toMatchObject({ format: 'gongzhi.case-file.v1', exportedBy: people.officer.id, file: { matter: { id }, attachments: [{ name: '照片.txt' }, { name: 'a/b:c.txt' }] } });

    const zip = await service.call(exports.caseFileZip, { id }, { as: people.officer });
    expect(zip.body).toMatchObject({ name: `${json.body.file.matter.code}.zip`, mediaType: 'application/zip' });
    const entries = unzipSync(await contentOf(zip.body.key));
    expect(Object.keys(entries)).toEqual(['case.json', 'timeline.json', 'clocks.json', 'units.json', 'attachments/001-照片.txt', 'attachments/002-a_b_c.txt', 'manifest.json']);
    expect(strFromU8(entries['attachments/001-照片.txt']!)).toBe('照片');
    expect(JSON.parse(strFromU8(entries['timeline.json']!))).toEqual(json.body.file.timeline);
    const manifest = JSON.parse(strFromU8(entries['manifest.json']!)) as { entries: { name: string; sha256: string }[] };
    for (const { name, sha256 } of manifest.entries) expect(createHash('sha256').update(entries[name]!).digest('hex')).toBe(sha256);
    expect(manifest.entries).toHaveLength(6);

    const own = await service.call(exports.caseFileZip, { id }, { as: people.reporter });
    expect(Object.keys(unzipSync(await contentOf(own.body.key)))).not.toContain('attachments/002-a_b_c.txt');
    for (const as of [people.stranger, people.clerkElsewhere, people.officerElsewhere]) {
      expect(await service.call(exports.caseFile, { id }, { as })).toMatchObject({ status: 404 });
      expect(await service.call(exports.caseFileZip, { id }, { as })).toMatchObject({ status: 404 });
    }
  });

  test('an archived file carries its seal', async () => {
    const { people, given, service } = world;
    const id = await given.archived('enquiry', '2026-03-02T01:00:00Z');
    expect((await service.call(exports.caseFile, { id }, { as: people.clerk })).body.file.seal).toMatchObject({ intact: true });
  });

  test('made files are removed after a quarter of an hour', async () => {
    const { service } = world;
    const { rows } = await service.owner.query<{ key: string }>('select key from made_file');
    await removeMadeFiles.run(service.engine, undefined as never);
    expect((await service.owner.query('select 1 from made_file')).rowCount).toBe(rows.length);
    await service.owner.query(`update made_file set made_at = now() - interval '16 minutes'`);
    await removeMadeFiles.run(service.engine, undefined as never);
    expect((await service.owner.query('select 1 from made_file')).rowCount).toBe(0);
    await expect(contentOf(rows[0]!.key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
