/** The file of a dispute when all is done: sealed with a hash, exported, and checked against it (归档; People's Mediation Law article 27). */
import { z } from 'zod';
import { FileReference, Id, Moment } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { progressed } from './dispute-events.ts';
import { exchangeErrors } from './exchange-refusals.ts';
import { disputeActRefusals } from './refusals.ts';

const Sealed = z
  .object({
    disputeId: Id,
    code: z.string(),
    /** SHA-256 over the list of parts. */
    sha256: z.string(),
    sealedAt: Moment,
    sealedBy: z.string(),
    version: z.int(),
  })
  .meta({ id: 'SealedDispute' });

const seal = command({
  summary: { 'zh-CN': '归档封卷', en: 'Archive a dispute and seal its file' },
  description: 'Once the parties were visited and no court or institution still owes an answer. Every document is read and compared with its hash first. Nothing of the file changes from then on.',
  http: 'POST /v1/disputes/{id}/archive',
  allow: 'dispute:lead',
  ifMatch: true,
  input: z.strictObject({ id: Id }),
  output: Sealed,
  errors: { ...disputeActRefusals('FOLLOW_UP_NEEDED', 'ANSWER_AWAITED'), ...exchangeErrors('DOCUMENT_DAMAGED') },
  deadline: 60_000,
  emits: [progressed],
});

const verify = query({
  summary: { 'zh-CN': '校验封卷', en: 'Compute the hash of a sealed file anew' },
  description: 'Names the parts that are no longer as they were sealed: tables of the file, and documents of the store.',
  http: 'GET /v1/disputes/{id}/archive/verification',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: Sealed.extend({ intact: z.boolean(), damaged: z.array(z.string()) }),
  audited: true,
  deadline: 60_000,
});

const exportZip = query({
  summary: { 'zh-CN': '导出封卷档案', en: 'Export a sealed file' },
  description:
    'A ZIP: seal.json, the standard forms as PDF under forms/, one file for each table under records/ (a JSON row a line: exactly what was hashed), the documents under documents/, and manifest.json with name, size and SHA-256 of each part. ' +
    'The seal is what `sha256sum records/*.jsonl | sha256sum` prints, so it can be checked without the platform.',
  http: 'GET /v1/disputes/{id}/archive.zip',
  allow: 'dispute:lead',
  audited: true,
  download: true,
  input: z.strictObject({ id: Id }),
  output: FileReference,
  errors: exchangeErrors('PACKAGE_TOO_LARGE', 'DOCUMENT_DAMAGED'),
  deadline: 60_000,
});

export const archives = { seal, verify, export: exportZip };
