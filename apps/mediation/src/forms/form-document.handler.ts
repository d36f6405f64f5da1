import { mediation, type DisputeForm } from '@gongzhi/contracts/mediation';
import { storeMadeFile } from '@gongzhi/platform';
import { makePdf, type PrintedDocument } from '@gongzhi/platform/pdf';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle, type Context } from '../handle.ts';
import { printedAcceptance } from './printed-acceptance.ts';
import { printedApplication } from './printed-application.ts';
import { printedFollowUps } from './printed-follow-ups.ts';
import { printedSessions } from './printed-sessions.ts';
import { readCase, type Case } from './read-case.ts';

export const formDocument = handle(mediation.forms.document)(async (context) => {
  const { input, db, actor, refuse, target } = context;
  const { dispute, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  if (!facets.includes('mediator') && !facets.includes('centre')) refuse('FORBIDDEN');
  const printed = await printers[input.form](context, await readCase(db, dispute), input.sessionId);
  return storeMadeFile(context, { name: `${dispute.code}-${printed.name}.pdf`, mediaType: 'application/pdf', content: await makePdf(printed) });
});

type Print = (context: Context, file: Case, sessionId: string | undefined) => PrintedDocument | Promise<PrintedDocument>;

const printers: Readonly<Record<DisputeForm, Print>> = {
  application: (_context, file) => printedApplication(file),
  acceptance: (_context, file) => printedAcceptance(file),
  session: printedSessions,
  follow_up: ({ db }, file) => printedFollowUps(db, file),
};
