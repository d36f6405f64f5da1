import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { agreed } from '../agreed.fixture.ts';
import { startMediation, type Mediation } from '../mediation.fixture.ts';
import { tables } from '../packages/file-records.ts';
import { openZip } from '../packages/zip.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { archives, confirmations, followUps, handOvers } = mediation;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A settled and performed dispute with a visit and a document. */
async function ready() {
  const { people, service, succeed } = world;
  const settled = await agreed(world, { status: 'performed' });
  await succeed(followUps.visit, { id: settled.id, stable: true }, people.mediator);
  const file = await service.engine.files.put({ name: '现场/照片.txt', mediaType: 'text/plain', content: Buffer.from('照片') });
  await service.owner.query(
    `insert into attachment (county, dispute_id, id, part, file_key, name, media_type, size, sha256, added_by, added_at) values ('500235', $1, $2, 'evidence', $3, $4, 'text/plain', $5, $6, 'x', now())`,
    [settled.id, randomUUID(), file.key, file.name, file.size, file.sha256],
  );
  return { ...settled, file };
}

async function sealed() {
  const { id, file } = await ready();
  return { id, file, seal: await world.succeed(archives.seal, { id }, world.people.clerk) };
}

test('given a performed and visited dispute, when it is archived, then it is sealed, no clock runs, and nothing of it changes any more', async () => {
  const { service, people, succeed } = world;
  const { id, seal } = await sealed();
  expect(await succeed(archives.verify, { id }, people.mediator)).toMatchObject({ sha256: seal.sha256, intact: true, damaged: [] });
  expect(await service.call(archives.verify, { id }, { as: people.party })).toMatchObject({ status: 404 });
  expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { id, status: 'archived' } });
  expect((await service.owner.query(`select 1 from clock where dispute_id = $1 and state = 'running'`, [id])).rowCount).toBe(0);
  for (const [operation, input] of [[followUps.visit, { id, stable: true }], [handOvers.send, { id, institution: 'court', reason: '移送' }], [archives.seal, { id }]] as const) {
    expect(await service.call(operation, input as never, { as: people.clerk, ifMatch: '*', idempotencyKey: randomUUID() })).toMatchObject({ status: 409, problem: { code: 'DISPUTE_SEALED' } });
  }
  // Not even past the service.
  for (const statement of [`update dispute set title = 'x' where id = $1`, `delete from timeline where dispute_id = $1`, `update party set name = 'x' where dispute_id = $1`, `update seal set sha256 = 'x' where dispute_id = $1`]) {
    await expect(service.owner.query(statement, [id])).rejects.toThrow('sealed');
  }
  await expect(service.owner.query(`insert into follow_up (county, dispute_id, id, at, by_id, stable) values ('500235', $1, $2, now(), 'x', true)`, [id, randomUUID()])).rejects.toThrow('sealed');
  // The account of its mediator becoming another leaves it as it is.
  for (const [from, to] of [['person-lead', 'person-new'], ['person-new', 'person-lead']]) await service.owner.query('update mediator set person_id = $2 where person_id = $1', [from, to]);
});

test('every table of a dispute is hashed and sealed; times taken, and units and areas that its row names already, are no part of its file', async () => {
  const { rows } = await world.service.owner.query<{ name: string; sealed: boolean }>(`select c.table_name as name, exists (select from pg_trigger t where t.tgrelid = format('public.%I', c.table_name)::regclass and t.tgname = 'sealed') as sealed
    from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'dispute_id' and c.table_name not in ('booking', 'dispute_unit', 'dispute_place') order by 1`);
  expect(rows.filter(({ sealed }) => !sealed)).toEqual([]);
  expect(rows.map(({ name }) => name).filter((name) => name !== 'seal')).toEqual([...tables].toSorted());
});

test('given a file that was tampered with, then verification names what is no longer as it was', async () => {
  const { service, people, succeed } = world;
  const { id, file } = await sealed();
  const past = async (table: string, statement: string) => {
    await service.owner.query(`alter table ${table} disable trigger sealed`);
    await service.owner.query(statement, [id]);
    await service.owner.query(`alter table ${table} enable trigger sealed`);
  };
  await past('term', 'update term set amount = 1 where dispute_id = $1');
  expect(await succeed(archives.verify, { id }, people.clerk)).toMatchObject({ intact: false, damaged: ['records/term.jsonl'] });
  await past('term', 'update term set amount = 500000 where dispute_id = $1');
  expect(await succeed(archives.verify, { id }, people.clerk)).toMatchObject({ intact: true });
  await past('follow_up', 'delete from follow_up where dispute_id = $1');
  await service.engine.files.remove(file.key);
  expect((await succeed(archives.verify, { id }, people.clerk)).damaged).toEqual(['records/follow_up.jsonl', 'documents/002-现场_照片.txt']);
  expect(await service.call(archives.export, { id }, { as: people.clerk })).toMatchObject({ status: 409, problem: { code: 'DOCUMENT_DAMAGED' } });
});

test('the export is the sealed file: its hash can be computed from the ZIP alone, and the same file gives the same bytes', async () => {
  const { people, succeed } = world;
  const { id, seal } = await sealed();
  const zip = await succeed(archives.export, { id }, people.clerk);
  expect(await succeed(archives.export, { id }, people.clerk)).toEqual(zip);
  const parts = await openZip(world, zip);
  expect(parts['documents/002-现场_照片.txt']).toBe('照片');
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['forms/人民调解受理登记表.pdf', 'forms/人民调解回访记录.pdf']));
  const records = Object.entries(parts).filter(([name]) => name.startsWith('records/'));
  expect(records.map(([name]) => name)).toEqual(expect.arrayContaining(['records/agreement.jsonl', 'records/clock.jsonl', 'records/follow_up.jsonl', 'records/timeline.jsonl']));
  expect(sha256(records.map(([name, content]) => `${sha256(content)}  ${name}\n`).join(''))).toBe(seal.sha256);
  expect(JSON.parse(parts['seal.json']!)).toMatchObject({ sha256: seal.sha256 });
});

test('not before a visit, not while the court or an institution owes an answer, not with a damaged document, not by a mediator, not on a stale version', async () => {
  const { service, people, succeed } = world;
  const attempt = (id: string, options: object = {}) => service.call(archives.seal, { id }, { as: people.clerk, ifMatch: '*', ...options });
  const unvisited = await agreed(world, { status: 'not_performed' });
  expect(await attempt(unvisited.id)).toMatchObject({ status: 409, problem: { code: 'FOLLOW_UP_NEEDED' } });
  const { id, partyIds, file } = await ready();
  await succeed(confirmations.apply, { id, partyIds, court: '云阳县人民法院' }, people.clerk, '2026-03-10T02:00:00Z');
  expect(await attempt(id)).toMatchObject({ status: 409, problem: { code: 'ANSWER_AWAITED' } });
  await succeed(confirmations.recordAcceptance, { id, result: 'refused', reason: '不属于管辖' }, people.clerk);
  const sent = await succeed(handOvers.send, { id, institution: 'court', reason: '移送' }, people.clerk);
  expect(await attempt(id)).toMatchObject({ status: 409, problem: { code: 'ANSWER_AWAITED' } });
  await succeed(handOvers.recordResult, { id, handOverId: sent.id, result: 'unresolved', words: '未受理' }, people.clerk);
  expect(await attempt(id, { as: people.mediator })).toMatchObject({ status: 403 });
  expect(await attempt(id, { ifMatch: '"1"' })).toMatchObject({ status: 412 });
  await service.engine.files.remove(file.key);
  expect(await attempt(id)).toMatchObject({ status: 409, problem: { code: 'DOCUMENT_DAMAGED' } });
  expect(await service.call(archives.verify, { id }, { as: people.clerk })).toMatchObject({ status: 404 });
});
