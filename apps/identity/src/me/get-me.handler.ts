import { roles } from '@gongzhi/contracts';
import { identity, type Me } from '@gongzhi/contracts/identity';
import type { Actor } from '@gongzhi/platform';
import { findOwnClient } from '../clients/clients.queries.ts';
import { handle } from '../handle.ts';
import { findPerson } from '../people/people.queries.ts';

export const getMe = handle(identity.me.get)(async ({ actor, db, now, refuse }) => {
  if (actor.kind === 'client') {
    const client = (await findOwnClient(db, actor.id)) ?? refuse('NOT_FOUND');
    const name = (client.name as Record<string, string>)[actor.language]!;
    return { id: actor.id, kind: 'client' as const, username: null, name, phone: null, area: client.area, locale: actor.language, roles: rolesOf(actor, now), version: client.version };
  }
  const person = (await findPerson(db, actor.id)) ?? refuse('NOT_FOUND');
  const resident = { role: 'resident' as const, label: roles.resident, area: person.area, units: [] };
  return {
    id: person.id,
    kind: 'person' as const,
    username: person.username,
    name: person.display_name,
    phone: person.phone,
    area: person.area,
    locale: person.locale as Me['locale'],
    roles: [resident, ...rolesOf(actor, now)],
    version: person.version,
  };
});

function rolesOf(actor: Actor, now: Date): Me['roles'] {
  return actor.grants
    .filter(({ expiresAt }) => !expiresAt || Date.parse(expiresAt) > now.getTime())
    .map(({ role, area, units, expiresAt }) => ({ role, label: roles[role], area, units: [...units], ...(expiresAt ? { expiresAt } : {}) }));
}
