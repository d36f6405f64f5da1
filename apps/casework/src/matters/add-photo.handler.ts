import { casework } from '@gongzhi/contracts/casework';
import { mayDo, parseTrackingCode } from '@gongzhi/domain/casework';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { record, refuseAs } from './act.ts';
import { attachmentOf, insertAttachment } from './attachments.queries.ts';
import { loadMatter } from './load-matter.ts';
import { hashOfSecret } from './receipt-ticket.ts';

type Answer = 'unknown' | 'past' | 'used_up' | 'admitted';

const refusals = { unknown: 'RECEIPT_UNKNOWN', past: 'RECEIPT_PAST', used_up: 'RECEIPT_USED_UP' } as const satisfies Record<Exclude<Answer, 'admitted'>, string>;

export const addPhoto = handle(casework.matters.addPhoto)(async (context) => {
  const { input: { code, secret, file }, db, actor, now, refuse } = context;
  const parsed = parseTrackingCode(code);
  const { rows: [admission] } = await sql<{ id: string; answer: Answer }>`select id, answer from admit_photo(${parsed.ok ? parsed.code : ''}, ${hashOfSecret(secret)}, ${now})`.execute(db);
  const { id, answer } = admission!;
  if (answer !== 'admitted') return refuse(refusals[answer]);
  if (!file.mediaType.startsWith('image/')) refuse('PHOTO_NEEDED', { field: 'file' });
  const { matter, state } = await loadMatter(context, id);
  // Whoever holds the receipt of a matter brought in without a login is its reporter.
  const permission = mayDo(state, ['reporter'], 'add_material');
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
  const attachment = { id: newId(), file_key: file.key, name: file.name, media_type: file.mediaType, size: file.size, sha256: file.sha256, added_by: actor.id, added_at: now, internal: false };
  await insertAttachment(db, { county: matter.county, matter_id: matter.id, ...attachment });
  await record(context, { matter }, 'add_material', permission.next, { detail: { attachment: attachment.id }, internal: false });
  return attachmentOf(attachment);
});
