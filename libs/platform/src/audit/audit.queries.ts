import type pg from 'pg';

/** An audit row as it is hashed: all text, so that nothing depends on a driver's types. */
export interface AuditRow {
  readonly transactionId: string;
  readonly id: string;
  /** UTC, with microseconds. */
  readonly at: string;
  readonly county: string;
  readonly operation: string;
  readonly actor: string;
  readonly roles: string;
  readonly area: string;
  readonly target: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly traceId: string | null;
}

export const auditColumns = `audit.transaction_id::text as "transactionId", audit.id::text,
  to_char(audit.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, audit.county, audit.operation, audit.actor, audit.roles, audit.area,
  audit.target, audit.outcome, audit.reason, audit.trace_id as "traceId"`;

/** A link of a county's chain. */
export interface ChainLink {
  readonly county: string;
  readonly position: number;
  readonly transactionId: string;
  readonly auditId: string;
  readonly hash: Buffer;
}

/** Rows not chained yet, in the order of the outbox: no transaction still running can add one before them. */
export async function readUnsealed(client: pg.ClientBase, limit: number): Promise<AuditRow[]> {
  const { rows } = await client.query<AuditRow>({
    text: `with sealed as materialized (select transaction_id, audit_id from platform.audit_chain order by transaction_id desc, audit_id desc limit 1)
      select ${auditColumns} from platform.audit
      where (transaction_id, id) > (coalesce((select transaction_id from sealed), '0'::xid8), coalesce((select audit_id from sealed), 0))
        and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by audit.transaction_id, audit.id limit $1`,
    values: [limit],
  });
  return rows;
}

/** The last link of each of these counties. */
export async function readHeads(client: pg.ClientBase, counties: readonly string[]): Promise<Map<string, ChainLink>> {
  const { rows } = await client.query<ChainLink>({
    text: `select head.* from unnest($1::text[]) as wanted (name) cross join lateral (
      select county, position::float8 as position, transaction_id::text as "transactionId", audit_id::text as "auditId", hash
      from platform.audit_chain where county = wanted.name order by audit_chain.position desc limit 1) head`,
    values: [counties],
  });
  return new Map(rows.map((row) => [row.county, row]));
}

/** Every county that has a chain. */
export async function readCounties(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ county: string }>('select distinct county from platform.audit_chain order by county');
  return rows.map((row) => row.county);
}

export async function writeLinks(client: pg.ClientBase, links: readonly ChainLink[]): Promise<void> {
  await client.query({
    text: `insert into platform.audit_chain (county, position, transaction_id, audit_id, hash)
      select * from unnest($1::text[], $2::bigint[], $3::text[]::xid8[], $4::bigint[], $5::bytea[])`,
    values: [
      links.map((link) => link.county), links.map((link) => link.position), links.map((link) => link.transactionId),
      links.map((link) => link.auditId), links.map((link) => link.hash),
    ],
  });
}

/** A line of an exported audit: a link with its row, a link whose row is gone, or a row that no chain knows. */
export interface AuditRecord {
  readonly county: string;
  readonly position: number | null;
  /** Hex. */
  readonly hash: string | null;
  readonly row: AuditRow | null;
}

const pageSize = 5_000;

/**
 * The whole audit, county by county in the order of the chains, then the rows that no chain knows although a chained
 * row follows or ten minutes have passed. Run it in a
 * repeatable read transaction to see one moment.
 */
export async function* exportAudit(client: pg.ClientBase): AsyncGenerator<AuditRecord> {
  // Before every position, also those that nobody but a forger would use.
  let after = { county: '', position: '-9223372036854775808' };
  for (;;) {
    const { rows } = await client.query<AuditRow & { linkCounty: string; position: number; hash: string; found: boolean }>(
      `select chain.county as "linkCounty", chain.position::float8 as position, encode(chain.hash, 'hex') as hash, audit.id is not null as found, ${auditColumns}
      from platform.audit_chain chain left join platform.audit on audit.transaction_id = chain.transaction_id and audit.id = chain.audit_id
      where (chain.county, chain.position) > ($1, $2::bigint) order by chain.county, chain.position limit ${pageSize}`,
      [after.county, after.position]);
    for (const { linkCounty, position: place, hash, found, ...row } of rows) yield { county: linkCounty, position: place, hash, row: found ? row : null };
    const last = rows.at(-1);
    if (!last) break;
    after = { county: last.linkCounty, position: String(last.position) };
  }
  const { rows } = await client.query<AuditRow>(
    `with sealed as materialized (select transaction_id, audit_id from platform.audit_chain order by transaction_id desc, audit_id desc limit 1)
    select ${auditColumns} from platform.audit
    left join platform.audit_chain chain on chain.transaction_id = audit.transaction_id and chain.audit_id = audit.id
    where chain.county is null and (audit.at < now() - interval '10 minutes'
      or (audit.transaction_id, audit.id) < ((select transaction_id from sealed), (select audit_id from sealed)))
    order by audit.transaction_id, audit.id limit 10000`);
  for (const row of rows) yield { county: row.county, position: null, hash: null, row };
}
