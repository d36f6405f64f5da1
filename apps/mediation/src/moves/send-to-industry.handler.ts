import { mediation } from '@gongzhi/contracts/mediation';
import { act, refuseAs } from '../disputes/act.ts';
import { findActiveCentre } from '../disputes/disputes.queries.ts';
import { handle } from '../handle.ts';
import { moveTo } from './move-to.ts';

export const sendToIndustry = handle(mediation.moves.sendToIndustry)((context) =>
  act(context, context.input.id, 'send_to_industry', async ({ dispute }) => {
    const { db, input: { centreId, note } } = context;
    const centre = await findActiveCentre(db, centreId);
    if (centre?.county !== dispute.county) return refuseAs(context, 'CENTRE_UNKNOWN', { field: 'centreId' });
    if (centre.tier !== 'industry' || centre.id === dispute.centre_id) return refuseAs(context, 'INDUSTRY_CENTRE_NEEDED', { field: 'centreId' });
    return { ...(await moveTo(context, dispute, centre)), note, detail: { fromCentreId: dispute.centre_id, toCentreId: centre.id } };
  }),
);
