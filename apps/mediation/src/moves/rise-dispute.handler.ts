import { mediation, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { worksFor } from '@gongzhi/domain/mediation';
import { act } from '../disputes/act.ts';
import { placeDispute } from '../disputes/place-dispute.ts';
import { handle } from '../handle.ts';
import { moveTo } from './move-to.ts';

export const riseDispute = handle(mediation.moves.rise)((context) =>
  act(context, context.input.id, 'rise', async ({ dispute }) => {
    const { areas: added, note } = context.input;
    // Those that are new come first, so that a fault names them as the caller did.
    const { area, areas, centre } = await placeDispute(context, { areas: [...added, ...dispute.areas] });
    const detail = { areas, fromCentreId: dispute.centre_id };
    if (worksFor({ id: dispute.centre_id, tier: dispute.tier as 'county', area: dispute.centre_area }, area)) {
      return { set: { area, areas: [...areas], reach_areas: [...new Set([...dispute.reach_areas, area, ...areas])] }, next: dispute.status as DisputeStatus, note, detail };
    }
    const { set, after } = await moveTo(context, dispute, centre, [area, ...areas]);
    return { set: { ...set, area, areas: [...areas] }, after, note, detail: { ...detail, toCentreId: centre.id } };
  }),
);
