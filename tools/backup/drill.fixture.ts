import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '@gongzhi/testkit/platform';
import pg from 'pg';
import { servicesAgree } from '../chaos/check/agreement.property.ts';
import { auditWhole } from '../chaos/check/audit.property.ts';
import { doneOnce } from '../chaos/check/done-once.property.ts';
import { takenOnce } from '../chaos/check/effects.property.ts';
import { eventsTellAll } from '../chaos/check/events.property.ts';
import { nothingStuck } from '../chaos/check/nothing-stuck.property.ts';
import { legalStates } from '../chaos/check/states.property.ts';
import { isAccepted, keepHistory, type History } from '../chaos/history/history.ts';
import { Abandoned, openClient } from '../chaos/load/client.ts';
import { handleMatter } from '../chaos/load/handled-matter.ts';
import { mediateMatter } from '../chaos/load/mediated-matter.ts';
import { openTokens } from '../chaos/load/people.ts';
import { randomOf } from '../chaos/schedule/random.ts';
import { readAudit } from '../chaos/store/audits.ts';
import { readEvents, readFacts, readInbox } from '../chaos/store/deliveries.queries.ts';
import { lookInto } from '../chaos/store/look.ts';
import { readAnswers, readAudited, readHealth } from '../chaos/store/platform.queries.ts';
import { readDisputes, readMatters } from '../chaos/store/records.queries.ts';
import type { Store } from '../chaos/store/store.ts';
import { openCluster } from './cluster.ts';

const root = join(import.meta.dirname, '../..');
const withDatabase = ['identity', 'casework', 'mediation', 'insight'];
const prefix = 'drill-';

/** What a program printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Runs `npm run backup` or `restore` as an operator with an English terminal would. */
export function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, program), ...args], { cwd: root, env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...environment } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, output: stdout + stderr }));
  });
}

/** The databases of a running platform, past row security. */
export async function lookAt(dataDir: string) {
  const { adminUrl } = await openCluster({ dataDir, databaseUrl: undefined }, () => {});
  const pools = new Map(withDatabase.map((name) => {
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    const pool = new pg.Pool({ connectionString: url.href, max: 3 });
    pool.on('error', () => {}); // the platform is taken away
    return [name, pool];
  }));
  return { of: (service: string): pg.Pool => pools.get(service)!, close: () => Promise.all([...pools.values()].map((pool) => pool.end())) };
}

export type Databases = Awaited<ReturnType<typeof lookAt>>;

/** People of the demonstration at work: matters handled and settled, everything written down. */
export function startWork(platform: Pick<Platform, 'baseUrl' | 'people'>, databases: Databases) {
  const { baseUrl } = platform;
  const history = keepHistory();
  const tokens = openTokens({ platform, baseUrl });
  const stopping = new AbortController();
  const disputeOf = async (matterId: string): Promise<string | undefined> =>
    (await databases.of('mediation').query<{ id: string }>('select id from dispute where matter_id = $1', [matterId])).rows[0]?.id;
  const clientNamed = (name: string) => openClient({ name, baseUrl, history, tokens, random: randomOf(name), giveUp: stopping.signal });
  const working = Array.from({ length: 3 }, async (_, index) => {
    const client = clientNamed(`${prefix}${index}`);
    for (let serial = 1; !stopping.signal.aborted; serial += 1) {
      const title = `${prefix}${index} ${serial}`;
      await (serial % 3 === 2 ? mediateMatter(client, title, disputeOf, stopping.signal) : handleMatter(client, title)).catch((error: unknown) => {
        if (!(error instanceof Abandoned)) throw error;
      });
      await sleep(50); // the backup wants its share of a small machine
    }
  });
  return {
    /** Everything asked and answered, in milliseconds of `now`. */
    history: history.lines,
    now: history.now,
    /** Somebody who does what they are told, in the same books. */
    client: clientNamed(`${prefix}own`),
    /** How many commands were accepted between two moments. */
    accepted: (from: number, to: number): number => history.lines.filter((line) => line.type === 'attempt' && isAccepted(line) && line.endedAt >= from && line.endedAt < to).length,
    stop: () => (stopping.abort(), Promise.all(working)),
  };
}

/** Everything the databases hold about the work. */
async function readWork(databases: Databases, dataDir: string): Promise<Store> {
  const look = (service: string) => lookInto(databases.of(service));
  const each = async <Item>(services: readonly string[], read: (service: string) => Promise<Item>): Promise<Item[]> => Promise.all(services.map(read));
  const records = await readMatters(look('casework'), prefix);
  const matterIds = records.matters.map(({ id }) => id);
  const handed = await readDisputes(look('mediation'), matterIds);
  const disputeIds = handed.disputes.map(({ id }) => id);
  const targets = [...matterIds.map((id) => `matters/${id}`), ...disputeIds.map((id) => `disputes/${id}`)];
  const aggregates = [...matterIds.map((id) => `casework/matters/${id}`), ...disputeIds.map((id) => `mediation/disputes/${id}`)];
  const two = ['casework', 'mediation'];
  const [events, inboxes, answers, audited, health, statistics, audits] = await Promise.all([
    each(two, (service) => readEvents(look(service), service, targets)),
    each(['casework', 'mediation', 'insight'], (service) => readInbox(look(service), service, aggregates)),
    each(two, (service) => readAnswers(look(service), service, prefix)),
    each(two, (service) => readAudited(look(service), service, targets)),
    each(withDatabase, (service) => readHealth(look(service), service)),
    readFacts(look('insight'), matterIds, disputeIds),
    each(withDatabase, async (service) => {
      const client = await databases.of(service).connect();
      return readAudit(client, service, dataDir).finally(() => client.release());
    }),
  ]);
  return {
    ...records, ...handed, ...statistics, effects: [], audits, events: events.flat(), answers: answers.flat(), audited: audited.flat(),
    applied: inboxes.flatMap(({ applied }) => applied), positions: inboxes.flatMap(({ positions }) => positions),
    deadLetters: health.flatMap(({ deadLetters }) => deadLetters), unpublished: health.flatMap(({ unpublished }) => unpublished), timers: health.flatMap(({ timers }) => timers),
  };
}

/**
 * What of the platform's promises a restored platform does not keep, once it has come to rest: what was accepted before the backup began is there once,
 * what came later is there whole or not at all, states are legal, statistics and mediation know what casework knows, and the audit is whole.
 */
export async function brokenPromises(databases: Databases, dataDir: string, history: History, backupBegan: number, withinMs = 40_000): Promise<{ broken: string[]; store: Store }> {
  // Whoever was answered after the backup began cannot know.
  const known = history.map((line) => (line.type === 'attempt' && line.endedAt > backupBegan ? { ...line, status: 0 } : line));
  for (const deadline = Date.now() + withinMs; ; await sleep(500)) {
    const evidence = { history: known, store: await readWork(databases, dataDir) };
    const found = await Promise.all([doneOnce, legalStates, eventsTellAll, takenOnce, servicesAgree, auditWhole, nothingStuck].map((property) => property(evidence)));
    const broken = found.flat().map(({ property, what }) => `${property}: ${what}`).filter((violation) => !violation.startsWith("taken once: recorder's")); // who does not work here
    if (broken.length === 0 || Date.now() > deadline) return { broken, store: evidence.store };
  }
}
