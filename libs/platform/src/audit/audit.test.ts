import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, silent, until } from '../delivery/delivery.fixture.ts';
import { exportAudit, type AuditRecord, type AuditRow } from './audit.queries.ts';
import { genesis, linkHash } from './chain.ts';
import { checkpointFile, loadSigningKey, readCheckpoints } from './checkpoints.ts';
import { startSealer, type Sealer } from './sealer.ts';
import { verifyAudit, type AuditReport } from './verify.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;
let superuser: pg.Client;
let directory: string;
let file: string;
let key: KeyObject;

const counties = ['500235', '320585', '150603', ''];

async function write(county: string, holdMillis = 0): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into platform.audit (county, operation, actor, roles, area, target, outcome, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [county, 'casework.matters.open', 'person-1', 'resident', `${county}001001`, 'matters/1', 'done', Math.random() < 0.5 ? null : '首接 "负责"']);
    if (holdMillis) await client.query('select pg_sleep($1)', [holdMillis / 1000]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const seal = (): Sealer => startSealer({ connectionString: database.url, checkpointFile: file, signingKey: key, log: silent, batch: 7, pollMillis: 50, checkpointMillis: 100, checkpointRows: 40 });

async function verify(): Promise<AuditReport> {
  return verifyAudit(exportAudit(superuser), readCheckpoints(await readFile(file, 'utf8'), createPublicKey(key)));
}

const countOf = async (table: string): Promise<number> => (await superuser.query<{ count: number }>(`select count(*)::int as count from platform.${table}`)).rows[0]!.count;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gongzhi-audit-'));
  file = checkpointFile(directory, 'casework');
  key = await loadSigningKey(join(directory, 'audit', 'casework', 'signing-key.pem'));
  database = await openDatabase('audited');
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  // What a superuser may do, and nobody else: go past the triggers.
  await superuser.query('set session_replication_role = replica');
}, 60_000);

afterAll(async () => {
  await superuser?.end();
  await database?.close();
  await rm(directory, { recursive: true, force: true });
});

test('rows written at once by 16 writers are chained without gaps, by one of several sealers', async () => {
  const sealers = [seal(), seal()];
  let next = 0;
  await Promise.all(Array.from({ length: 16 }, async () => {
    while (next < 240) {
      const mine = next++;
      await write(counties[mine % counties.length]!, mine % 13 === 0 ? 30 : 0);
    }
  }));
  await until(async () => (await countOf('audit_chain')) === 240);
  await Promise.all(sealers.map((sealer) => sealer.stop()));
  expect(await verify()).toMatchObject({ rows: 240, counties: 4, problems: [] });
}, 60_000);

test('the chain goes on after a crash that cut the last checkpoint short', async () => {
  await appendFile(file, '{"at":"2026-');
  const sealer = seal();
  await write('500235');
  await until(async () => (await countOf('audit_chain')) === (await countOf('audit')));
  await sealer.stop();
  const report = await verify();
  expect(report.problems).toEqual([]);
  expect(report.checkpoints).toBeGreaterThan(1);
}, 30_000);

test('the service itself can neither change nor remove what it wrote', async () => {
  for (const statement of ['update platform.audit set actor = actor', 'delete from platform.audit', 'delete from platform.audit_chain', `update platform.audit_chain set hash = ''`]) {
    await expect(database.pool.query(statement)).rejects.toThrow('append-only');
  }
});

describe('a superuser of the database', () => {
  const place = fc.record({ county: fc.constantFrom(...counties), position: fc.integer({ min: 2, max: 50 }) });
  const change = fc.oneof(
    fc.record({ kind: fc.constant('update' as const), place, column: fc.constantFrom('actor', 'outcome', 'target', 'reason', 'operation', 'at') }),
    fc.record({ kind: fc.constantFrom('delete row' as const, 'delete link' as const, 'delete both' as const, 'insert' as const, 'cut tail' as const, 'rewrite' as const, 'remove and close up' as const), place }),
    fc.record({ kind: fc.constant('swap' as const), place, other: fc.integer({ min: 1, max: 10 }) }),
  );
  type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

  const linkAt = `select transaction_id, audit_id from platform.audit_chain where county = $1 and position = $2`;

  /** The chain of a county made anew from its rows, as one who knows the algorithm would. */
  async function rehash(county: string): Promise<void> {
    const records: AuditRecord[] = [];
    for await (const record of exportAudit(superuser)) if (record.county === county && record.row && record.position) records.push(record);
    let hash = genesis;
    await superuser.query('delete from platform.audit_chain where county = $1', [county]);
    for (const [index, { row }] of records.entries()) {
      hash = linkHash(hash, index + 1, row as AuditRow);
      await superuser.query('insert into platform.audit_chain values ($1, $2, $3::xid8, $4, $5)', [county, index + 1, row!.transactionId, row!.id, hash]);
    }
  }

  async function apply(tampering: Change): Promise<void> {
    const { county, position } = tampering.place;
    const at = [county, position];
    const deleteRow = () => superuser.query(`delete from platform.audit where (transaction_id, id) = (${linkAt})`, at);
    const deleteLink = () => superuser.query('delete from platform.audit_chain where county = $1 and position = $2', at);
    const update = (column: string) => superuser.query(`update platform.audit set ${column} = ${column === 'at' ? `at + interval '1 microsecond'` : `coalesce(${column}, '') || 'x'`} where (transaction_id, id) = (${linkAt})`, at);
    switch (tampering.kind) {
      case 'update': await update(tampering.column); break;
      case 'delete row': await deleteRow(); break;
      case 'delete link': await deleteLink(); break;
      case 'delete both': await deleteRow(); await deleteLink(); break;
      case 'remove and close up': await deleteRow(); await rehash(county); break;
      case 'rewrite': await update('actor'); await rehash(county); break;
      case 'insert':
        await superuser.query(`insert into platform.audit (transaction_id, county, operation, actor, roles, area, target, outcome) select transaction_id, county, operation, 'somebody else', roles, area, target, outcome
          from platform.audit where (transaction_id, id) = (${linkAt})`, at);
        break;
      case 'cut tail':
        await superuser.query(`delete from platform.audit where (transaction_id, id) in (select transaction_id, audit_id from platform.audit_chain where county = $1 and position >= $2)`, at);
        await superuser.query('delete from platform.audit_chain where county = $1 and position >= $2', at);
        break;
      case 'swap': {
        const other = [county, tampering.other === position ? position - 1 : tampering.other];
        await superuser.query(`update platform.audit_chain set position = -1 where county = $1 and position = $2`, at);
        await superuser.query(`update platform.audit_chain set position = $3 where county = $1 and position = $2`, [...other, position]);
        await superuser.query(`update platform.audit_chain set position = $2 where county = $1 and position = -1`, other);
        break;
      }
    }
  }

  test('changes nothing unnoticed: 100 random changes are all found offline', async () => {
    await fc.assert(fc.asyncProperty(change, async (tampering) => {
      await superuser.query('begin');
      await apply(tampering);
      const { problems } = await verify();
      await superuser.query('rollback');
      expect(problems).not.toEqual([]);
    }), { numRuns: 100 });
    expect((await verify()).problems).toEqual([]);
  }, 120_000);

  test('is told which row was altered', async () => {
    await superuser.query('begin');
    await superuser.query(`update platform.audit set actor = 'x' where (transaction_id, id) = (select transaction_id, audit_id from platform.audit_chain where county = '500235' and position = 7)`);
    const { problems } = await verify();
    await superuser.query('rollback');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^county 500235, position 7: row .* was changed$/);
  });
});

test('a changed or removed line of the checkpoints is found', async () => {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const publicKey = createPublicKey(key);
  expect(readCheckpoints([...lines.slice(0, 1), ...lines.slice(2)].join('\n'), publicKey).problems).toEqual(['checkpoint line 2: a line before it was removed or changed']);
  expect(readCheckpoints(lines.join('\n').replace('"total":', '"total":1'), publicKey).problems[0]).toBe('checkpoint line 1: wrong signature');
});

test('a transaction of many rows is chained whole', async () => {
  const before = await countOf('audit');
  await database.pool.query(`insert into platform.audit (county, operation, actor, roles, area, target, outcome)
    select '500235', 'casework.matters.import', 'person-1', 'clerk', '500235', 'matters/' || n, 'done' from generate_series(1, 1200) n`);
  const sealer = seal();
  await until(async () => (await countOf('audit_chain')) === before + 1_200);
  await sealer.stop();
  expect((await verify()).problems).toEqual([]);
}, 30_000);
