import { operationsOf, services } from '@gongzhi/contracts';
import { createHash } from 'node:crypto';
import type { Look } from './look.ts';
import type { Audited, KeptAnswer, Store, StoredTimer } from './store.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Answers a service kept under keys that begin like this. */
export async function readAnswers(look: Look, service: string, prefix: string): Promise<KeptAnswer[]> {
  const rows = await look<{ key: string; operation: string; response: string }>('select key, operation, response from platform.idempotency where key like $1', [`${prefix}%`]);
  return rows.map(({ key, operation, response }) => ({ service, key, operation, digest: response.startsWith('{') ? digestOf((JSON.parse(response) as { body: string }).body) : null }));
}

const commands = services.flatMap(operationsOf).filter(({ kind }) => kind === 'command').map(({ name }) => name);

/** Commands of people that a service wrote down about these records. */
export function readAudited(look: Look, service: string, targets: readonly string[]): Promise<Audited[]> {
  return look<Audited>(
    `select $2 as service, operation, target, trace_id as "traceId" from platform.audit where target = any($1) and operation = any($3) and actor not like 'service:%'`, [targets, service, commands]);
}

/** What of a service must be empty, or on time. */
export async function readHealth(look: Look, service: string): Promise<Pick<Store, 'deadLetters' | 'unpublished' | 'timers'>> {
  const [{ count }] = (await look<{ count: number }>(
    `select count(*)::int as count from platform.outbox where (transaction_id, id) > (select transaction_id, id from platform.relay)`)) as [{ count: number }];
  return {
    deadLetters: await look(`select $1 as service, consumer, event_id as "eventId", reason from platform.dead_letter where redriven_at is null`, [service]),
    unpublished: [{ service, count }],
    timers: await look<StoredTimer>(
      `select $1 as service, name, (extract(epoch from now() - run_at) * 1000)::float8 as "overdueMillis", every_seconds * 1000 as "everyMillis", last_error as failed from platform.timer`, [service]),
  };
}
