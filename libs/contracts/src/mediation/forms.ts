/** The standard forms of a dispute's file in print (司发通〔2010〕239号). */
import { z } from 'zod';
import { FileReference, Id } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { agreementErrors } from './agreement-refusals.ts';
import { DisputeForm } from './vocabulary.ts';

const document = query({
  summary: { 'zh-CN': '下载人民调解文书', en: 'A standard form, filled in' },
  description: 'PDF: application, register of acceptance, record of a session (`sessionId`; all sessions without it), record of visits. Agreements have a document of their own.',
  http: 'GET /v1/disputes/{id}/forms/{form}',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, form: DisputeForm, sessionId: Id.optional() }),
  output: FileReference,
  errors: agreementErrors('SESSION_UNKNOWN'),
  audited: true,
  download: true,
  deadline: 15_000,
});

export const forms = { document };
