import { mediation } from '@gongzhi/contracts/mediation';
import { act, refuseAs } from '../disputes/act.ts';
import { findActiveCentre } from '../disputes/disputes.queries.ts';
import { handle } from '../handle.ts';
import { moveTo } from '../moves/move-to.ts';
import { answerApplication } from './applications.queries.ts';

export const acceptApplication = handle(mediation.applications.accept)((context) =>
  act(context, context.input.id, 'accept_application', async ({ dispute }) => {
    const { db, actor, now } = context;
    const application = await answerApplication(db, dispute, { state: 'accepted', by: actor.id, at: now });
    const centre = (await findActiveCentre(db, application.to_centre_id)) ?? refuseAs(context, 'NO_APPLICATION');
    return {
      ...(await moveTo(context, dispute, centre)), clocks: 'answered', told: { result: 'accepted' },
      detail: { applicationId: application.id, fromCentreId: dispute.centre_id, toCentreId: centre.id },
    };
  }),
);
