import type pg from 'pg';
import { readAudit } from './audits.ts';
import { readEffects, readEvents, readFacts, readInbox } from './deliveries.queries.ts';
import { lookInto, type Databases, type Look } from './look.ts';
import { readAnswers, readAudited, readHealth } from './platform.queries.ts';
import { readDisputes, readMatters } from './records.queries.ts';
import type { Store } from './store.ts';

const withOutbox = ['casework', 'mediation'] as const;
const withInbox = ['casework', 'mediation', 'insight', 'recorder'] as const;
const withDatabase = ['identity', 'casework', 'mediation', 'insight', 'recorder'] as const;

/**
 * Reads what the databases hold about some matters.
 *
 * @param options.titles what their titles begin with
 * @param options.keys what the keys of the commands begin with
 */
export async function readStore(databases: Databases, options: { titles: string; keys: string }): Promise<Store> {
  const looks = new Map(withDatabase.map((service) => [service as string, lookInto(databases(service))]));
  const look = (service: string): Look => looks.get(service)!;
  const records = await readMatters(look('casework'), options.titles);
  const matterIds = records.matters.map(({ id }) => id);
  const handed = await readDisputes(look('mediation'), matterIds);
  const disputeIds = handed.disputes.map(({ id }) => id);
  const targets = [...matterIds.map((id) => `matters/${id}`), ...disputeIds.map((id) => `disputes/${id}`)];
  const aggregates = [...matterIds.map((id) => `casework/matters/${id}`), ...disputeIds.map((id) => `mediation/disputes/${id}`)];
  const each = async <Item>(services: readonly string[], read: (service: string) => Promise<Item>): Promise<Item[]> => Promise.all(services.map(read));

  const [events, inboxes, answers, audited, health, effects, statistics] = await Promise.all([
    each(withOutbox, (service) => readEvents(look(service), service, targets)),
    each(withInbox, (service) => readInbox(look(service), service, aggregates)),
    each(withOutbox, (service) => readAnswers(look(service), service, options.keys)),
    each(withOutbox, (service) => readAudited(look(service), service, targets)),
    each(withDatabase, (service) => readHealth(look(service), service)),
    readEffects(look('recorder'), matterIds),
    readFacts(look('insight'), matterIds, disputeIds),
  ]);
  return {
    ...records, ...handed, ...statistics, effects,
    events: events.flat(),
    applied: inboxes.flatMap(({ applied }) => applied),
    positions: inboxes.flatMap(({ positions }) => positions),
    answers: answers.flat(),
    audited: audited.flat(),
    deadLetters: health.flatMap(({ deadLetters }) => deadLetters),
    unpublished: health.flatMap(({ unpublished }) => unpublished),
    timers: health.flatMap(({ timers }) => timers),
  };
}

/** The same, with the audit of every service. */
export async function readWholeStore(databases: Databases, options: { titles: string; keys: string; dataDir: string }): Promise<Store> {
  const store = await readStore(databases, options);
  const audits = await Promise.all(withDatabase.map(async (service) => {
    const db = databases(service);
    const client = 'totalCount' in db ? await db.connect() : db;
    try {
      return await readAudit(client, service, options.dataDir);
    } finally {
      if (client !== db) (client as pg.PoolClient).release();
    }
  }));
  return { ...store, audits };
}
