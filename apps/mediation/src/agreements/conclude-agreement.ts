import { dayOf } from '@gongzhi/domain/calendar';
import { agreementNumber, agreementSeries, termReminders } from '@gongzhi/domain/mediation';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { actOn } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { LoadedDispute } from '../disputes/load-dispute.ts';
import { makePdf } from '@gongzhi/platform/pdf';
import { printedAgreement } from '../documents/printed-agreement.ts';
import type { Context } from '../handle.ts';
import { nextInSeries } from '../numbers/next-number.ts';
import { findInEffect } from './agreements.queries.ts';
import type { ReadAgreement } from './read-agreement.ts';
import { supersede } from './write-agreement.ts';

/**
 * Puts an agreement into effect: its number, the document as it is issued, the reminders of its terms, and what follows for the dispute. In writing that is when the last signature
 * is there (People's Mediation Law article 29), by word of mouth when all agreed (article 30). In writing it may take the place of an oral one, or of one the court did not confirm.
 */
export async function conclude(context: Context, loaded: LoadedDispute, agreement: ReadAgreement, effectiveAt: Date): Promise<DisputeRow> {
  const { db, files, now } = context;
  const { county, dispute_id, id, form } = agreement.row;
  const replaced = await findInEffect(db, loaded.dispute);
  return actOn(context, loaded, replaced ? 'put_in_writing' : 'conclude_agreement', async ({ dispute }) => {
    if (replaced) await supersede(db, replaced);
    const series = agreementSeries(agreement.centre);
    const { year, serial } = await nextInSeries(db, county, series, effectiveAt);
    const number = agreementNumber(series, year, serial);
    const row = { ...agreement.row, number, state: 'in_effect', effective_at: effectiveAt };
    const content = await makePdf(printedAgreement(dispute, { ...agreement, row }));
    const document = await files.put({ name: `${number}.pdf`, mediaType: 'application/pdf', content, repeatable: id });
    await db
      .updateTable('agreement')
      .set({ number, state: 'in_effect', effective_at: effectiveAt, document_key: document.key, document_sha256: document.sha256 })
      .where('county', '=', county)
      .where('dispute_id', '=', dispute_id)
      .where('id', '=', id)
      .execute();
    // Nobody is reminded of what is only played.
    if (!dispute.simulated) await setReminders(db, agreement, now);
    return {
      set: { outcome: `达成${form === 'oral' ? '口头' : ''}调解协议（${number}）`, ...(replaced ? {} : { settled_at: effectiveAt }) },
      clocks: replaced ? 'put_in_writing' : form === 'oral' ? 'in_effect_orally' : 'in_effect', clocksAt: effectiveAt, told: { form: form as 'written' }, detail: { agreement: id, form, number, effectiveOn: dayOf(effectiveAt) },
    };
  });
}

async function setReminders(db: Kysely<Database>, { terms }: ReadAgreement, now: Date): Promise<void> {
  for (const { county, dispute_id, agreement_id, number, due_on } of terms) {
    await db
      .updateTable('term')
      .set({ next_reminder_at: termReminders(due_on, now).nextAt })
      .where('county', '=', county)
      .where('dispute_id', '=', dispute_id)
      .where('agreement_id', '=', agreement_id)
      .where('number', '=', number)
      .execute();
  }
}
