import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { createBell } from '../delivery/bell.ts';
import { startLeadership } from '../delivery/leader.ts';
import type { Log } from '../telemetry/log.ts';
import { readCounties, readHeads, readUnsealed, writeLinks, type ChainLink } from './audit.queries.ts';
import { genesis, linkHash } from './chain.ts';
import { openCheckpoints } from './checkpoints.ts';

export interface SealerOptions {
  /** The service's database. The sealer keeps one connection of its own. */
  readonly connectionString: string;
  /** Where signed checkpoints go: outside the database, best on another machine's disk. See `checkpointFile`. */
  readonly checkpointFile: string;
  readonly signingKey: KeyObject;
  readonly log: Log;
  /** Called at P13, when rows are chained and when a checkpoint is signed, before either is remembered, for the crash tests. */
  readonly crashPoint?: (done: 'chained' | 'signed') => void;
  /** Rows chained in one transaction. */
  readonly batch?: number;
  readonly pollMillis?: number;
  /** A checkpoint is written after so many rows, or so many milliseconds after the first of fewer. */
  readonly checkpointRows?: number;
  readonly checkpointMillis?: number;
}

export interface Sealer {
  /** Seals what is there, signs it and ends. */
  stop(): Promise<void>;
}

/**
 * Chains audit rows per county after their commit, in the order (transaction id, id), and signs where the chains stand. One process seals at a
 * time; any number may try. See docs/decisions/0002-outbox-and-audit.md.
 */
export function startSealer(options: SealerOptions): Sealer {
  const { log, pollMillis = 1_000, checkpointMillis = 10_000 } = options;
  const bell = createBell();
  const leadership = startLeadership({
    connectionString: options.connectionString, name: 'gongzhi.audit', log, bell,
    async lead(client) {
      const seal = await openSeal(client, options);
      while (!leadership.stopped) {
        await seal.rows();
        if (seal.waitingMillis() >= checkpointMillis) await seal.checkpoint();
        await bell.heard(Math.min(pollMillis, checkpointMillis));
      }
      await seal.rows();
      if (seal.waitingMillis() >= 0) await seal.checkpoint();
    },
  });
  return { stop: () => leadership.stop() };
}

/** The state of one leadership: where every chain stands, and what was sealed since the last checkpoint. */
async function openSeal(client: pg.Client, { checkpointFile, signingKey, batch = 500, checkpointRows = 10_000, crashPoint }: SealerOptions) {
  const writer = await openCheckpoints(checkpointFile, signingKey);
  const heads = await readHeads(client, await readCounties(client));
  // The first checkpoint names every county: whoever sealed before may have written another file.
  let grown = new Set(heads.keys());
  let rowsSince = 0;
  let since: number | undefined;

  async function checkpoint(): Promise<void> {
    const named = [...grown].map((county) => [county, heads.get(county)!] as const);
    await writer.append({
      at: new Date(),
      heads: Object.fromEntries(named.map(([county, link]) => [county, [link.position, link.hash.toString('hex')] as const])),
      total: [...heads.values()].reduce((sum, link) => sum + link.position, 0),
    });
    crashPoint?.('signed');
    grown = new Set();
    rowsSince = 0;
    since = undefined;
  }

  return {
    checkpoint,
    /** How long something sealed has waited for its checkpoint; negative when nothing has. */
    waitingMillis: () => (since === undefined ? -1 : performance.now() - since),
    async rows(): Promise<void> {
      for (;;) {
        const links = await sealBatch(client, heads, batch);
        if (links.length > 0) crashPoint?.('chained');
        for (const link of links) {
          heads.set(link.county, link);
          grown.add(link.county);
        }
        rowsSince += links.length;
        if (links.length > 0) since ??= performance.now();
        if (rowsSince >= checkpointRows) await checkpoint();
        if (links.length < batch) return;
      }
    },
  };
}

/** Chains the next rows to these heads, in one statement and so in one transaction. */
async function sealBatch(client: pg.Client, heads: ReadonlyMap<string, ChainLink>, limit: number): Promise<ChainLink[]> {
  const latest = new Map(heads);
  const links = (await readUnsealed(client, limit)).map((row) => {
    const head = latest.get(row.county);
    const position = (head?.position ?? 0) + 1;
    const link = { county: row.county, position, transactionId: row.transactionId, auditId: row.id, hash: linkHash(head?.hash ?? genesis, position, row) };
    latest.set(row.county, link);
    return link;
  });
  if (links.length > 0) await writeLinks(client, links);
  return links;
}
