import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { announceCentre, loadCentre } from './centre-of.ts';
import { changeCentre } from './centres.queries.ts';

export const updateCentre = handle(mediation.centres.update)(async (context) => {
  const { id, name, address, phone, unitId } = context.input;
  const centre = await loadCentre(context, id);
  return announceCentre(context, await changeCentre(context.db, centre, { name, address: address ?? null, phone: phone ?? null, unit_id: unitId ?? null }));
});
