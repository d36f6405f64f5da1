import { checkpointFile, exportAudit, readCheckpoints, type AuditRecord } from '@gongzhi/platform/audit';
import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { lookInto } from './look.ts';
import type { SignedAudit } from './store.ts';

/** The whole audit of a service, with its checkpoints. */
export async function readAudit(client: pg.ClientBase, service: string, dataDir: string): Promise<SignedAudit> {
  const file = checkpointFile(dataDir, service);
  const key = join(file, '../signing.key.pub');
  const records: AuditRecord[] = [];
  for await (const record of exportAudit(client)) records.push(record);
  const unsigned = { checkpoints: [], problems: records.length > 0 ? ['there are no checkpoints'] : [] };
  const signed = existsSync(file) ? readCheckpoints(readFileSync(file, 'utf8'), createPublicKey(readFileSync(key))) : unsigned;
  const [unsealed] = await lookInto(client)<{ count: number }>(
    `select count(*)::int as count from platform.audit left join platform.audit_chain chain on chain.transaction_id = audit.transaction_id and chain.audit_id = audit.id where chain.county is null`);
  return { service, records, ...signed, unsealed: unsealed!.count };
}
