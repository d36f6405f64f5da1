import { z } from 'zod';

/** What an archive says of itself before anything else: enough to refuse it early, and to prove what came out of it. */
export const BackupHeader = z.object({
  format: z.literal(1),
  startedAt: z.iso.datetime(),
  /** Version of the platform that made it. */
  platform: z.string(),
  /** Major version of PostgreSQL. */
  postgres: z.number().int(),
  /** Kind of system the database files are of: `linux-x64`. */
  system: z.string(),
  /** By database: `casework/0001-casework.sql`. */
  migrations: z.record(z.string(), z.array(z.string())),
  /** Rows of tables that only grow, by database and table, as the backup began: what is restored has at least as many. */
  counts: z.record(z.string(), z.record(z.string(), z.number().int())),
  /** Where attachments are: in the archive, or in an S3 bucket of their own. */
  files: z.enum(['archive', 'bucket']),
  /** Bytes of what is copied, about. */
  bytes: z.number().int(),
  /** SHA-256 of the keys that belong to it. */
  keys: z.string(),
});
export type BackupHeader = z.output<typeof BackupHeader>;

/** The kind of system database files can be moved between. */
export const thisSystem = `${process.platform}-${process.arch}`;
