import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { findPerson, updatePerson } from '../people/people.queries.ts';
import { personOf } from '../people/person-row.ts';

export const updateMe = handle(identity.me.update)(async ({ input, actor, db, expectVersion, refuse, target }) => {
  if (actor.kind !== 'person') refuse('FORBIDDEN');
  const person = (await findPerson(db, actor.id)) ?? refuse('NOT_FOUND');
  expectVersion(person.version);
  target(`people/${person.id}`, person.area);
  const { name = person.display_name, phone = person.phone, locale = person.locale } = input;
  return personOf(await updatePerson(db, person.id, { display_name: name, phone, locale }));
});
