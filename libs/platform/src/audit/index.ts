export { startSealer } from './sealer.ts';
export type { Sealer, SealerOptions } from './sealer.ts';
export { checkpointFile, loadSigningKey, readCheckpoints } from './checkpoints.ts';
export type { Checkpoint } from './checkpoints.ts';
export { exportAudit } from './audit.queries.ts';
export type { AuditRecord, AuditRow } from './audit.queries.ts';
export { verifyAudit } from './verify.ts';
export type { AuditReport } from './verify.ts';
