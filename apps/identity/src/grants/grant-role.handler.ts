import { identity } from '@gongzhi/contracts/identity';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { findPerson } from '../people/people.queries.ts';
import { grantOf } from './grant-row.ts';
import { findGrant, grantsInForce, insertGrant, lockGrantsOf } from './grants.queries.ts';
import { isWithinReach, worksForUnits } from './reach.rules.ts';
import { unitAreas } from './unit-areas.ts';

const past = { 'zh-CN': '到期时间须晚于现在', en: 'must lie in the future' };

export const grantRole = handle(identity.grants.grant)(async ({ input, actor, scope, db, now, call, emit, refuse, refuseField, target }) => {
  const { personId, role, area, reason, expiresAt } = input;
  const units = [...new Set(input.units)].sort();
  if (expiresAt && Date.parse(expiresAt) <= now.getTime()) refuseField('expiresAt', 'in_the_past', past);
  if (worksForUnits(role) && units.length === 0) refuse('UNITS_REQUIRED', { role });
  if (!isWithinReach({ role, area }, scope.areas)) refuse('BEYOND_YOUR_REACH');
  for (const unitArea of await unitAreas(call, units)) {
    if (unitArea === undefined) refuse('UNIT_UNKNOWN');
    else if (!isWithinReach({ role, area: unitArea }, scope.areas)) refuse('BEYOND_YOUR_REACH');
  }

  const person = (await findPerson(db, personId)) ?? refuse('NOT_FOUND');
  if (person.disabled_at) refuse('ACCOUNT_DISABLED');
  await lockGrantsOf(db, personId);
  const held = await grantsInForce(db, personId, now);
  if (held.some((one) => one.role === role && one.area === area && [...one.units].sort().join() === units.join())) refuse('ALREADY_GRANTED');

  const id = newId();
  await insertGrant(db, { id, person_id: personId, role, area, units, reason, granted_by: actor.id, granted_at: now, expires_at: expiresAt ?? null });
  target(`grants/${id}`, area);
  emit(identity.grants.granted, { id, area, ownerId: personId, units, role, ...(expiresAt ? { expiresAt } : {}) });
  return grantOf((await findGrant(db, id))!);
});
