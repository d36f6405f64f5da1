import { identity } from '@gongzhi/contracts/identity';
import { v7 as newId } from 'uuid';
import { insertGrant } from '../grants/grants.queries.ts';
import { isWithinReach } from '../grants/reach.rules.ts';
import { unitAreas } from '../grants/unit-areas.ts';
import { handle } from '../handle.ts';
import { hashSecret, newSecret } from '../provider/clients.ts';
import { clientOf } from './client-row.ts';
import { findClient, insertClient } from './clients.queries.ts';

const role = 'department_system';

export const createClient = handle(identity.clients.create)(async ({ input, actor, scope, db, now, call, refuse, target }) => {
  const { clientId, name, area, units, reason } = input;
  for (const reached of [area, ...(await unitAreas(call, units))]) {
    if (reached === undefined) refuse('UNIT_UNKNOWN');
    else if (!isWithinReach({ role, area: reached }, scope.areas)) refuse('BEYOND_YOUR_REACH');
  }
  const id = newId();
  const clientSecret = newSecret();
  await insertClient(db, { id, client_id: clientId, secret_hash: hashSecret(clientSecret), name: JSON.stringify(name), area, created_at: now });
  await insertGrant(db, { id: newId(), client_id: id, role, area, units, reason, granted_by: actor.id, granted_at: now });
  target(`clients/${id}`, area);
  return { ...clientOf((await findClient(db, id))!), clientSecret };
});
