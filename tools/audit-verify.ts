import { createPublicKey } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { exportAudit, readCheckpoints, verifyAudit, type AuditRecord } from '@gongzhi/platform/audit';
import pg from 'pg';

const usage = `Verifies a service's audit against its signed checkpoints.

  node tools/audit-verify.ts --checkpoints FILE --public-key FILE (--database URL | --dump FILE)
  node tools/audit-verify.ts --export --database URL > dump.jsonl

Exit code 0: nothing was altered. 1: something was, and is named. 2: could not be verified.`;

const { values } = parseArgs({
  options: {
    checkpoints: { type: 'string' }, 'public-key': { type: 'string' }, database: { type: 'string' }, dump: { type: 'string' },
    export: { type: 'boolean' }, help: { type: 'boolean' },
  },
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { checkpoints, 'public-key': publicKey, database, dump } = values;
  if (values.help || (!database && !dump)) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  if (values.export && database) {
    for await (const record of recordsOf(database)) process.stdout.write(`${JSON.stringify(record)}\n`);
    return 0;
  }
  if (!checkpoints || !publicKey) {
    console.log(usage);
    return 2;
  }
  const signed = readCheckpoints(await readFile(checkpoints, 'utf8'), createPublicKey(await readFile(publicKey)));
  const report = await verifyAudit(database ? recordsOf(database) : linesOf(dump!), signed);
  for (const problem of report.problems) console.log(problem);
  console.log(`${report.rows} rows of ${report.counties} counties, ${report.checkpoints} checkpoints: ${report.problems.length ? `${report.problems.length} PROBLEMS` : 'nothing was altered'}`);
  return report.problems.length ? 1 : 0;
}

/** The audit of a database as of one moment. */
async function* recordsOf(url: string): AsyncGenerator<AuditRecord> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    yield* exportAudit(client);
  } finally {
    await client.end();
  }
}

async function* linesOf(file: string): AsyncGenerator<AuditRecord> {
  for await (const line of createInterface({ input: createReadStream(file) })) if (line) yield JSON.parse(line) as AuditRecord;
}
