import { casework } from '@gongzhi/contracts/casework';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, village, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { matters } = casework;
const monday = '2026-03-02T01:00:00Z';
const anonymous = { kind: 'hazard', relation: 'anonymous', area: village, title: '路灯不亮', description: '小区东门路灯坏了三天' } as const;

async function reported() {
  const { body: { id, code, photos } } = await world.service.call(matters.open, anonymous, { at: monday });
  return { id, code, secret: photos!.secret, photos: photos! };
}
const photo = async (mediaType = 'image/jpeg', content = crypto.randomUUID()) => world.service.engine.files.put({ name: 'photo-1.jpg', mediaType, content: Buffer.from(content) });
const add = async (input: { code: string; secret: string }, { at = '2026-03-02T02:00:00Z', mediaType }: { at?: string; mediaType?: string } = {}) =>
  world.service.call(matters.addPhoto, { code: input.code, secret: input.secret, file: await photo(mediaType) }, { at });

describe('photographs by the receipt', () => {
  test('given a report without a login, then its receipt lets photographs in, and those who handle it see them', async () => {
    const { id, code, secret, photos } = await reported();
    expect(photos).toMatchObject({ most: 6, until: '2026-03-03T01:00:00.000Z' });
    expect(await add({ code: code.toLowerCase(), secret })).toMatchObject({ status: 201, body: { name: 'photo-1.jpg', addedBy: 'anonymous', internal: false } });
    const { matter, attachments, timeline } = await world.succeed(matters.file, { id }, world.people.clerk);
    expect(matter).toMatchObject({ version: 2, status: 'received', reporter: null });
    expect([attachments.length, timeline.at(-1)!.action]).toEqual([1, 'add_material']);
    expect((await world.service.events('casework.matters.progressed.v1')).at(-1)!.data).toMatchObject({ id, action: 'add_material', version: 2 });
  });

  test('with a login there is nothing to add by: the receipt has no secret', async () => {
    expect(await world.succeed(matters.open, { ...anonymous, relation: 'named' }, world.people.reporter, monday)).toMatchObject({ photos: null });
  });

  test('another secret, another matter’s secret and an unknown code are answered alike, and nothing is kept', async () => {
    const [one, other] = [await reported(), await reported()];
    const answers = await Promise.all([
      add({ code: one.code, secret: other.secret }), add({ code: one.code, secret: 'x'.repeat(43) }), add({ code: 'GZ500235260302AAAAAAA', secret: one.secret }),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 403, problem: { code: 'RECEIPT_UNKNOWN' } });
    expect((await world.succeed(matters.file, { id: one.id }, world.people.clerk)).attachments).toEqual([]);
  });

  test('so many, each of two at once counted; so long; images only; not once it has ended', async () => {
    const { id, code, secret } = await reported();
    expect(await add({ code, secret }, { mediaType: 'application/pdf' })).toMatchObject({ status: 422, problem: { code: 'PHOTO_NEEDED', errors: [{ path: 'file' }] } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => add({ code, secret })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
    expect(answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code)).toEqual(['RECEIPT_USED_UP', 'RECEIPT_USED_UP']);
    expect((await world.succeed(matters.file, { id }, world.people.clerk)).attachments).toHaveLength(6);
    const late = await reported();
    expect(await add(late, { at: '2026-03-03T01:00:00Z' })).toMatchObject({ status: 409, problem: { code: 'RECEIPT_PAST' } });
    const ended = await reported();
    await world.succeed(matters.refuse, { id: ended.id, ground: 'outside_duties', destination: '12345 热线' }, world.people.clerk, monday);
    expect(await add(ended)).toMatchObject({ status: 409, problem: { code: 'MATTER_NOT_IN_STATUS' } });
  });

  test('the secret is kept as a hash only, and a repeated request is answered with the same one', async () => {
    const open = () => world.service.call(matters.open, anonymous, { at: monday, idempotencyKey: 'receipt-once' });
    const [first, again] = [await open(), await open()];
    expect(again).toEqual(first);
    const { rows } = await world.service.owner.query(`select string_agg(row_to_json(m)::text, '') || (select string_agg(row_to_json(r)::text, '') from receipt r) || (select string_agg(row_to_json(a)::text, '') from platform.audit a)
      || (select string_agg(row_to_json(i)::text, '') from platform.idempotency i) || (select string_agg(envelope, '') from platform.outbox) as kept from matter m`);
    expect(rows[0].kept).toContain(first.body.code);
    expect(rows[0].kept).not.toContain(first.body.photos!.secret);
  });
});

test('a position is kept with the matter, shown to those who read its file, and nowhere else', async () => {
  const position = { longitude: 108.6973, latitude: 30.9307, accuracy: 18.5 };
  const { id, code } = await world.succeed(matters.open, { ...anonymous, position }, world.people.clerk, monday);
  expect((await world.succeed(matters.get, { id }, world.people.clerk)).position).toEqual(position);
  expect(JSON.stringify((await world.service.call(matters.progress, { code })).body)).not.toContain('108.');
  expect(JSON.stringify(await world.service.events('casework.matters.opened.v1'))).not.toContain('108.');
  const refused = await world.service.call(matters.open, { ...anonymous, position: { longitude: 181, latitude: 30 } }, { language: 'en' });
  expect(refused).toMatchObject({ status: 400, problem: { errors: [{ path: 'position.longitude' }] } });
  const without = await world.succeed(matters.open, anonymous, world.people.clerk, monday);
  expect((await world.succeed(matters.get, { id: without.id }, world.people.clerk)).position).toBeNull();
});
