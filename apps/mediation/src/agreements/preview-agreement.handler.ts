import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { mayDoToDispute } from '@gongzhi/domain/mediation';
import { storeMadeFile } from '@gongzhi/platform';
import { makePdf } from '@gongzhi/platform/pdf';
import { namedPanelOf } from '../assignments/panel.queries.ts';
import { refuseAs } from '../disputes/act.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { viewDispute } from '../disputes/load-dispute.ts';
import { printedAgreement } from '../documents/printed-agreement.ts';
import { handle } from '../handle.ts';
import { centreNameOf } from './agreements.queries.ts';
import { hashOf } from './read-agreement.ts';
import { wordAgreement } from './write-agreement.ts';

export const previewAgreement = handle(mediation.agreements.preview)(async (context) => {
  const { input, db, actor, now, refuse, target } = context;
  const { dispute, state, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const permission = mayDoToDispute(state, facets, 'draft_agreement');
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
  const { version, terms, wayOfPerformance, text } = await wordAgreement(context, dispute, 'written', input, dayOf(now));
  const document = printedAgreement(dispute, {
    row: { form: 'written', state: 'draft', version, number: null, facts: input.facts, way_of_performance: wayOfPerformance, effective_at: null },
    terms: terms.map(({ number, debtorId, creditorId, what, amount, dueOn }) => ({ number, debtor_id: debtorId, creditor_id: creditorId, what, amount, due_on: dueOn })),
    signatures: [],
    parties: await partiesOf(db, dispute),
    panel: await namedPanelOf(db, dispute),
    centre: await centreNameOf(db, dispute),
    sha256: hashOf(text),
  }, { draft: true });
  return storeMadeFile(context, { name: `${dispute.code}-${version}.pdf`, mediaType: 'application/pdf', content: await makePdf(document) });
});
