import { identity } from '@gongzhi/contracts/identity';
import { covers } from '@gongzhi/platform';
import { heldAnywhere } from '../grants/grants.queries.ts';
import { isWithinReach } from '../grants/reach.rules.ts';
import { handle, type Context } from '../handle.ts';
import { hashOf } from './chosen-password.ts';
import { endSessions, findPerson, updatePerson } from './people.queries.ts';
import { personOf, type PersonRow } from './person-row.ts';
import type { Slots } from './slots.ts';

/** The person, if their account may be taken over: whoever resets a password could sign in with it, so nobody may who reaches less far. */
async function managed({ input, scope, db, refuse, target }: Context): Promise<PersonRow> {
  const person = (await findPerson(db, input.id)) ?? refuse('NOT_FOUND');
  target(`people/${person.id}`, person.area);
  const held = await heldAnywhere(db, person.id);
  const within = covers(scope, person.area) && held.every((one) => isWithinReach(one, scope.areas));
  return within ? person : refuse('BEYOND_YOUR_REACH' as never);
}

export const disablePerson = handle(identity.people.disable)(async (context) => {
  const person = await managed(context);
  if (person.id === context.actor.id) context.refuse('OWN_ACCOUNT');
  await endSessions(context.db, person.id);
  return personOf(await updatePerson(context.db, person.id, { disabled_at: person.disabled_at ?? context.now }));
});

export const enablePerson = handle(identity.people.enable)(async (context) => {
  const person = await managed(context);
  return personOf(await updatePerson(context.db, person.id, { disabled_at: null }));
});

export const resetPassword = (slots: Slots) =>
  handle(identity.people.resetPassword)(async (context) => {
    const person = await managed(context);
    const password_hash = await hashOf(context, slots, context.input.password, person.username);
    await endSessions(context.db, person.id);
    return personOf(await updatePerson(context.db, person.id, { password_hash }));
  });
