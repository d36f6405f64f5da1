import type { AuditRecord } from './audit.queries.ts';
import { genesis, linkHash } from './chain.ts';
import type { Checkpoint } from './checkpoints.ts';

export interface AuditReport {
  /** Rows whose hash was computed again. */
  readonly rows: number;
  readonly counties: number;
  readonly checkpoints: number;
  /** What was altered, one line each; empty when nothing was. */
  readonly problems: readonly string[];
}

/**
 * Verifies an audit without trusting the database it came from: every hash, every position, every row in the sealed past, and every signed
 * checkpoint against the chains.
 *
 * @param records `exportAudit`, or its lines read from a dump
 */
export async function verifyAudit(records: AsyncIterable<AuditRecord> | Iterable<AuditRecord>, signed: { checkpoints: readonly Checkpoint[]; problems: readonly string[] }): Promise<AuditReport> {
  const problems = [...signed.problems];
  const expected = headsOf(signed.checkpoints);
  let rows = 0;
  let county: string | undefined;
  let position = 0;
  let hash = genesis;
  const counties = new Set<string>();
  for await (const record of records) {
    if (record.position === null) {
      problems.push(`row ${nameOf(record)} of county ${record.county} is not chained: it was inserted into the sealed past, its link was removed, or nobody seals`);
      continue;
    }
    if (record.county !== county) {
      county = record.county;
      counties.add(county);
      position = 0;
      hash = genesis;
    }
    if (record.position !== position + 1) problems.push(`county ${county}: position ${record.position} follows ${position}`);
    position = record.position;
    const stored = Buffer.from(record.hash!, 'hex');
    if (!record.row) problems.push(`county ${county}, position ${position}: the row was removed`);
    else if (record.row.county !== county) problems.push(`county ${county}, position ${position}: row ${nameOf(record)} was moved to county ${record.row.county}`);
    else if (!linkHash(hash, position, record.row).equals(stored)) problems.push(`county ${county}, position ${position}: row ${nameOf(record)} or its hash was changed`);
    rows++;
    const heads = expected.get(county);
    const signedHash = heads?.get(position);
    if (signedHash !== undefined && signedHash !== record.hash) problems.push(`county ${county}, position ${position}: the chain is not the one that was signed`);
    heads?.delete(position);
    // Going on from the stored hash names each altered row, instead of every row after the first.
    hash = stored;
  }
  for (const [name, heads] of expected) {
    const missing = Math.max(...heads.keys());
    if (heads.size > 0) problems.push(`county ${name}: the chain was signed up to position ${missing}, which is gone`);
  }
  return { rows, counties: counties.size, checkpoints: signed.checkpoints.length, problems };
}

/** Every signed head, by county and position. */
function headsOf(checkpoints: readonly Checkpoint[]): Map<string, Map<number, string>> {
  const heads = new Map<string, Map<number, string>>();
  for (const checkpoint of checkpoints) {
    for (const [county, [position, hash]] of Object.entries(checkpoint.heads)) {
      if (!heads.has(county)) heads.set(county, new Map());
      heads.get(county)!.set(position, hash);
    }
  }
  return heads;
}

const nameOf = (record: AuditRecord): string => `${record.row!.transactionId}/${record.row!.id} (${record.row!.operation} at ${record.row!.at})`;
