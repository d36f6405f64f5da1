import { loginClient } from '@gongzhi/testkit';
import { controlPlatform, type ControlledPlatform, recorder } from '@gongzhi/testkit/platform';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './fixtures/eventually.ts';
import { signIn } from './fixtures/sign-in.ts';
import { startTraceReceiver } from './fixtures/trace-receiver.ts';

let platform: ControlledPlatform;
let receiver: Awaited<ReturnType<typeof startTraceReceiver>>;

beforeAll(async () => {
  receiver = await startTraceReceiver();
  platform = await controlPlatform({ environment: { LOG_LEVEL: 'trace', OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, CONSUMER_BACKOFF: '50' }, added: [recorder] });
}, 120_000);
afterAll(async () => {
  await platform?.stop();
  await receiver?.stop();
}, 60_000);

/** What a person might say; found nowhere else in the world. */
const canaries = {
  name: '欧阳金丝雀',
  contact: '13987650123',
  principal: '司徒黄鹂',
  principalContact: '13987650456',
  place: 'canary-place-7c1f',
  title: 'canary-title-5be2 灯不亮',
  description: 'canary-description-90da 我家住在三单元',
};
const parts = ['欧阳金丝雀', '13987650123', '司徒黄鹂', '13987650456', 'canary-place-7c1f', 'canary-title-5be2', 'canary-description-90da', '我家住在三单元'];
/** Latin-1 or escaped, a text is still the same text. */
const forms = parts.flatMap((part) => [part, JSON.stringify(part).slice(1, -1), encodeURIComponent(part), [...part].map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter)).join('')]);
const found = (text: string): string[] => forms.filter((form) => text.includes(form));

const matter = {
  kind: 'need', channel: 'phone', relation: 'on_behalf', area: '500235001001', place: canaries.place, title: canaries.title, description: canaries.description,
  reporter: { name: canaries.name, contact: canaries.contact }, principal: { name: canaries.principal, contact: canaries.principalContact },
};

test('what a person said, their name and number are in the matter and in no log, span, metric, event, audit row, problem document or dead letter', async () => {
  const token = await signIn(platform, 'window_clerk');
  const client = platform.clients[0]!;
  const { accessToken: systemToken } = await loginClient({ baseUrl: platform.baseUrl, clientId: client.clientId, clientSecret: client.clientSecret });
  const problems: string[] = [];
  const post = async (body: object, key: string, bearer = token): Promise<number> => {
    const response = await fetch(`${platform.baseUrl}/v1/matters`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, 'idempotency-key': key }, body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) problems.push(text);
    return response.status;
  };
  const casework = platform.database('casework');
  const recorderDatabase = platform.database('recorder');

  // It goes well, several times at once under one key.
  const statuses = await Promise.all(Array.from({ length: 8 }, () => post(matter, 'canary-1')));
  expect(statuses).toContain(201);
  // It is refused, for every kind of reason.
  expect(await post({ ...matter, title: `${canaries.title} again` }, 'canary-1')).toBe(422);
  expect(await post({ ...matter, area: '500235001999' }, 'canary-2')).toBe(422);
  expect(await post({ ...matter, [canaries.title.slice(0, 17)]: canaries.name, area: canaries.contact, urgency: canaries.name, personTimes: canaries.contact, reporter: canaries.name }, 'canary-3')).toBe(400);
  expect(await post({ ...matter, description: canaries.description.repeat(500) }, 'canary-4')).toBe(400);
  expect(await post(matter, 'canary-5', systemToken)).toBe(403);
  expect(await post(matter, 'canary-6', 'no-token')).toBe(401);
  await fetch(`${platform.baseUrl}/v1/queues/all?text=${encodeURIComponent(canaries.title)}`, { headers: { authorization: `Bearer ${token}` } }).then(async (response) => response.ok || problems.push(await response.text()));
  // PostgreSQL says more than it should.
  await casework.query(`alter table matter add constraint canary check (title not like '%broken%') not valid`);
  expect(await post({ ...matter, title: `${canaries.title} broken` }, 'canary-7')).toBe(500);
  await casework.query('alter table matter drop constraint canary');
  // Nobody can apply the event.
  await recorderDatabase.query(`alter table effect add constraint canary check (sequence = 0) not valid`);
  expect(await post(matter, 'canary-8')).toBe(201);
  await eventually('a dead letter', async () => (await recorderDatabase.query('select from platform.dead_letter')).rowCount === 1);
  await eventually('spans of it', () => receiver.spans().some(({ name }) => name === 'consume record'));

  const { rows } = await casework.query<{ kept: string }>('select string_agg(row_to_json(matter)::text, $1) as kept from matter', ['']);
  expect(parts.filter((part) => !rows[0]!.kept.includes(part))).toEqual([]);
  expect(receiver.spans().length).toBeGreaterThan(50);
  expect(problems.length).toBeGreaterThan(6);

  // A problem names an unknown field as it was sent: that one canary its sender gets back.
  const answers = problems.map((problem) => problem.replaceAll(`"path":"${canaries.title.slice(0, 17)}"`, ''));
  expect(answers.flatMap(found)).toEqual([]);
  expect(found(receiver.text())).toEqual([]);
  expect(await foundInFiles()).toEqual([]);
  expect(await foundInTables()).toEqual([]);
  expect(found(await metrics())).toEqual([]);
}, 120_000);

/** Logs, the bus's store, audit checkpoints: every file but those of PostgreSQL's tables. */
async function foundInFiles(): Promise<string[]> {
  const under = (directory: string): string[] => readdirSync(directory, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const files = [...under(platform.dataDir), ...under(platform.nats.storeDir), platform.postgres.logFile];
  expect(files.filter((file) => file.endsWith('.log')).length).toBeGreaterThan(5);
  expect(files.some((file) => file.endsWith('.blk'))).toBe(true);
  return files.flatMap((file) => found(readFileSync(file, 'utf8')).map((form) => `${file}: ${form}`));
}

/** The platform's own tables of every service, and what those who listen made of the events. */
async function foundInTables(): Promise<string[]> {
  const leaks: string[] = [];
  for (const service of platform.services.filter((name) => name !== 'gateway')) {
    const { rows: tables } = await platform.database(service).query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema = 'platform' or (table_schema = 'public' and current_database() in ('insight', 'recorder'))`);
    for (const { name } of tables) {
      const { rows } = await platform.database(service).query<{ text: string | null }>(`select string_agg(row_to_json(t)::text, '') as text from ${name} t`);
      leaks.push(...found(rows[0]?.text ?? '').map((form) => `${service} ${name}: ${form}`));
    }
  }
  return leaks;
}

async function metrics(): Promise<string> {
  const pages = await Promise.all([...platform.runs].map(async ({ healthUrl }) => (await fetch(`${healthUrl}/metrics`)).text()));
  expect(pages.every((page) => page.includes('process_cpu'))).toBe(true);
  return pages.join('\n');
}
