import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { actOn } from '../disputes/act.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import type { AgreementRow } from './agreements.queries.ts';
import { agreementOf, readAgreement } from './read-agreement.ts';
import { writeAgreement } from './write-agreement.ts';

export const draftAgreement = handle(mediation.agreements.draft)(async (context) => {
  const { input, db, now } = context;
  let row!: AgreementRow;
  const dispute = await actOn(context, await loadDispute(context, input.id), 'draft_agreement', async (loaded) => {
    row = await writeAgreement(context, loaded.dispute, 'written', input, dayOf(now));
    return { detail: { agreement: row.id, draft: row.version } };
  });
  return agreementOf(await readAgreement(db, dispute, row), dispute);
});
