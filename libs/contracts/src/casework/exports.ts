import { z } from 'zod';
import { FileReference, Id, Moment } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { matterFilters } from './matter-item.ts';
import { MatterFile } from './matter.ts';
import { QueueName, QueueSort } from './queues.ts';
import { refusals } from './refusals.ts';

/** Rows of a list that is exported, at most. */
export const exportLimit = 10_000;

const matters = query({
  summary: { 'zh-CN': '导出事项清单', en: 'Export a list of matters' },
  description: 'CSV (UTF-8 with a byte order mark), at most 10,000 rows; more is refused, narrow it down then. A queue in its order, or without one everything within reach, newest first. Asks for a reason and is audited.',
  http: 'GET /v1/exports/matters',
  allow: 'matter:export',
  audited: true,
  reason: true,
  download: true,
  input: z.strictObject({ queue: QueueName.optional(), sort: QueueSort.optional(), ...matterFilters }),
  output: FileReference,
  errors: { EXPORT_TOO_LONG: refusals.EXPORT_TOO_LONG },
  deadline: 30_000,
});

/** A case file as it leaves the platform. */
export const CaseFile = z.object({ format: z.literal('gongzhi.case-file.v1'), exportedAt: Moment, exportedBy: z.string(), file: MatterFile }).meta({ id: 'CaseFile' });
export type CaseFile = z.output<typeof CaseFile>;

const caseFile = query({
  summary: { 'zh-CN': '导出卷宗（JSON）', en: 'Export a case file (JSON)' },
  description: 'The whole file as the asker may see it, with its seal when it is archived.',
  http: 'GET /v1/matters/{id}/export',
  allow: 'matter:read',
  audited: true,
  input: z.strictObject({ id: Id }),
  output: CaseFile,
});

const caseFileZip = query({
  summary: { 'zh-CN': '导出卷宗（ZIP，含附件）', en: 'Export a case file with its documents (ZIP)' },
  description: 'case.json, timeline.json, clocks.json, units.json, the documents under attachments/, and manifest.json with the SHA-256 of each.',
  http: 'GET /v1/matters/{id}/export.zip',
  allow: 'matter:read',
  audited: true,
  download: true,
  input: z.strictObject({ id: Id }),
  output: FileReference,
  errors: { EXPORT_TOO_LARGE: refusals.EXPORT_TOO_LARGE },
  deadline: 60_000,
});

export const exports = { matters, caseFile, caseFileZip };
