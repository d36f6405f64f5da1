/** Papers of a dispute. */
import { z } from 'zod';
import { FileReference, Id, Moment, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { FilePart } from './vocabulary.ts';

/** A paper of the file. */
export const DisputePaper = z
  .object({ id: Id, part: FilePart, name: pii(z.string()), mediaType: z.string(), size: z.int(), sha256: z.string(), addedBy: z.string(), addedAt: Moment, internal: z.boolean() })
  .meta({ id: 'DisputePaper' });
export type DisputePaper = z.output<typeof DisputePaper>;

const add = command({
  summary: { 'zh-CN': '补充材料', en: 'Add a file' },
  description: 'multipart/form-data. Type is told by content and metadata is stripped. The parties see all but what those who mediate keep among themselves (`internal`); what a party adds is never that.',
  http: 'POST /v1/disputes/{id}/files',
  allow: 'dispute:add-file',
  upload: 'file',
  input: z.strictObject({ id: Id, file: FileReference, part: FilePart, internal: z.stringbool().default(false) }),
  output: DisputePaper,
  errors: disputeActRefusals(),
  success: 201,
  deadline: 30_000,
  emits: [progressed],
});

const list = query({
  summary: { 'zh-CN': '材料列表', en: 'Files of a dispute' },
  http: 'GET /v1/disputes/{id}/files',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(DisputePaper) }),
  audited: true,
});

const download = query({
  summary: { 'zh-CN': '下载材料', en: 'Download a file' },
  http: 'GET /v1/disputes/{id}/files/{fileId}',
  allow: 'dispute:read',
  audited: true,
  download: true,
  input: z.strictObject({ id: Id, fileId: Id }),
  output: FileReference,
});

export const files = { add, list, download };
