import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { grantOf } from './grant-row.ts';
import { findGrant, grantsInForce, lockGrantsOf, markRevoked } from './grants.queries.ts';
import { isWithinReach } from './reach.rules.ts';

export const revokeGrant = handle(identity.grants.revoke)(async ({ input, actor, scope, db, now, emit, refuse, target }) => {
  const known = (await findGrant(db, input.id)) ?? refuse('NOT_FOUND');
  target(`grants/${known.id}`, known.area);
  if (!isWithinReach(known, scope.areas)) refuse('BEYOND_YOUR_REACH');
  await lockGrantsOf(db, known.person_id ?? known.client_id!);
  const { revoked_at } = (await findGrant(db, input.id))!;
  if (revoked_at) refuse('ALREADY_REVOKED');
  if (known.person_id === actor.id && known.role === 'administrator') {
    const own = await grantsInForce(db, actor.id, now);
    if (!own.some(({ id, role }) => role === 'administrator' && id !== known.id)) refuse('OWN_LAST_ADMINISTRATION');
  }
  await markRevoked(db, known.id, actor.id, now, input.reason);
  emit(identity.grants.revoked, { id: known.id, area: known.area, ...(known.person_id ? { ownerId: known.person_id } : {}), units: known.units, role: known.role as never });
  return grantOf((await findGrant(db, known.id))!);
});
