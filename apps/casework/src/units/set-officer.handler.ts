import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { loadUnit } from './unit-of.ts';
import { officersOf, putOfficer } from './units.queries.ts';

export const setOfficer = handle(casework.units.setOfficer)(async (context) => {
  const { input, db } = context;
  const unit = await loadUnit(context, input.id);
  await putOfficer(db, unit.id, input.personId, input.head);
  return { items: await officersOf(db, unit.id) };
});
