import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { actOn } from '../disputes/act.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { findAgreement, type AgreementRow } from './agreements.queries.ts';
import { agreementOf, readAgreement } from './read-agreement.ts';
import { supersede, writeAgreement } from './write-agreement.ts';

export const redraftAgreement = handle(mediation.agreements.redraft)(async (context) => {
  const { input, db, now, refuse } = context;
  let row!: AgreementRow;
  const dispute = await actOn(context, await loadDispute(context, input.id), 'draft_agreement', async (loaded) => {
    const before = (await findAgreement(db, loaded.dispute)) ?? refuse('AGREEMENT_NOT_DRAFTED');
    if (before.state !== 'draft') refuse('AGREEMENT_IN_EFFECT');
    await supersede(db, before);
    row = await writeAgreement(context, loaded.dispute, 'written', input, dayOf(now));
    return { detail: { agreement: row.id, draft: row.version } };
  });
  return agreementOf(await readAgreement(db, dispute, row), dispute);
});
