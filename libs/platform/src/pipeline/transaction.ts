import type pg from 'pg';
import type { Actor } from '../access/actor.ts';
import type { Scope } from '../access/scope.ts';
import { lend, run, send } from '../database/connection.ts';

/** An idempotency key's earlier use, as the opening statement finds it. */
export interface Opening {
  /** The key is free, or held by this transaction now. */
  readonly locked: boolean;
  readonly prior?: { requestHash: string; operation: string; response: string } | undefined;
}

const context = `select set_config('gongzhi.person', $1, true), set_config('gongzhi.areas', $2, true), set_config('gongzhi.units', $3, true), set_config('statement_timeout', $4, true),
  set_config('gongzhi.actor', $5, true), set_config('gongzhi.actor_units', $6, true)`;
const contextWithKey = `${context}, set_config('gongzhi.locked', pg_try_advisory_xact_lock(hashtextextended($7 || ' ' || $8, 0))::text, true)::boolean as locked,
  (select json_build_object('requestHash', request_hash, 'operation', operation, 'response', response) from platform.idempotency where actor = $7 and key = $8) as prior`;

/**
 * Opens a transaction with the actor's reach set for row security, and who the actor is, for rows kept from certain people whatever their
 * reach. BEGIN and the settings go out together and are not waited for: a handler's first statement travels right behind them.
 */
export function openTransaction(
  client: pg.ClientBase,
  options: { mode: 'read write' | 'read only'; scope: Scope; timeout: number; actor?: Pick<Actor, 'id' | 'grants'>; key?: { actor: string; key: string } | undefined },
): Promise<Opening> {
  lend(client);
  const begin = send(client, options.mode === 'read only' ? 'begin read only' : 'begin');
  const { scope, actor } = options;
  const values = [scope.person, arrayText(scope.areas), arrayText(scope.units), String(options.timeout), actor?.id ?? '-', arrayText(actor?.grants.flatMap(({ units }) => units) ?? [])];
  const settings = options.key
    ? run<{ locked: boolean; prior: Opening['prior'] | null }>(client, contextWithKey, [...values, options.key.actor, options.key.key])
    : run<never>(client, context, values);
  return Promise.all([begin, settings]).then(([, { rows }]) => ({ locked: rows[0]?.locked ?? true, prior: rows[0]?.prior ?? undefined }));
}

/** A PostgreSQL array literal of codes and ids. */
const arrayText = (values: readonly string[]): string => `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
