import { mediation } from '@gongzhi/contracts/mediation';
import { act, refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { isUnitOf } from '../units/learn-unit.ts';

export const linkDepartments = handle(mediation.moves.link)((context) =>
  act(context, context.input.id, 'link', async ({ dispute }) => {
    const { unitIds, note } = context.input;
    for (const [index, unitId] of unitIds.entries()) {
      if (!(await isUnitOf(context, dispute.county, unitId))) return refuseAs(context, 'UNIT_NOT_IN_COUNTY', { field: `unitIds.${index}` });
    }
    return { set: { involved_units: [...new Set([...dispute.involved_units, ...unitIds])] }, note, detail: { unitIds } };
  }),
);
