import { mediation } from '@gongzhi/contracts/mediation';
import { act } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { answerApplication } from './applications.queries.ts';

export const returnApplication = handle(mediation.applications.sendBack)((context) =>
  act(context, context.input.id, 'return_application', async ({ dispute }) => {
    const { db, actor, now, input: { reason } } = context;
    const { id } = await answerApplication(db, dispute, { state: 'returned', by: actor.id, at: now, words: reason });
    return { clocks: 'answered', note: reason, internal: true, told: { result: 'returned' }, detail: { applicationId: id } };
  }),
);
