import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { loadUnit } from './unit-of.ts';
import { dropOfficer, handlesForUnit, officersOf } from './units.queries.ts';

export const removeOfficer = handle(casework.units.removeOfficer)(async (context) => {
  const { input, db, refuse } = context;
  const unit = await loadUnit(context, input.id);
  if (await handlesForUnit(db, unit.id, input.personId)) refuse('OFFICER_HANDLES_MATTERS');
  if (!(await dropOfficer(db, unit.id, input.personId))) refuse('NOT_FOUND');
  return { items: await officersOf(db, unit.id) };
});
