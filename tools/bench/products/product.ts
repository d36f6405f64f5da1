import type { ServerProcess } from '@gongzhi/testkit/servers';
import type pg from 'pg';
import type { Contestant } from '../measure/compare.ts';
import { askOnce, loadHttp, type HttpRequests } from '../measure/load.ts';
import type { Lists } from '../measure/same-lists.ts';

/** A product that runs, and can be measured. */
export interface Product extends Contestant, Lists {
  stop(): Promise<void>;
}

/** What a product is started with. */
export interface ProductOptions {
  /** Where products are installed. */
  readonly directory: string;
  /** An empty database of its own, and its owner's connection to it. */
  readonly database: { readonly port: number; readonly name: string; readonly user: string; readonly password: string; readonly client: pg.Client };
  /** Our database with the matters to copy. */
  readonly matters: pg.Client;
  /** Processes that share the requests. */
  readonly instances: number;
  readonly log: string;
}

/** A product over HTTP: its processes and its database's are named after it. */
export function productOf(part: string, name: string, requests: Readonly<Record<string, HttpRequests>>, stop: Product['stop']): Product {
  return {
    name, stop,
    load: (call, load) => loadHttp(requests[call]!, load),
    owns: (used) => [part, `postgres(${part})`, 'postgres'].includes(used),
    listedCodes: async () => (await askOnce<{ data: { code: string }[] }>(requests['list']!)).data.map(({ code }) => code),
  };
}

/** Posts JSON; fails with what was answered when it is not 2xx. */
export async function send<Answer>(url: string, body: object, token?: string): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}: ${text.slice(0, 500)}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
}

/** Waits until a server answers 2xx there; fails when it ends before. */
export async function answers(url: string, server: ServerProcess, seconds = 120): Promise<void> {
  let ended: string | undefined;
  void server.exited.then((how) => (ended = how));
  for (const deadline = Date.now() + seconds * 1_000; ; ) {
    if (ended) throw new Error(`ended at its start with ${ended}, see ${server.logFile}`);
    if (await fetch(url).then((response) => response.ok, () => false)) return;
    if (Date.now() > deadline) throw new Error(`did not answer within ${seconds} s, see ${server.logFile}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
