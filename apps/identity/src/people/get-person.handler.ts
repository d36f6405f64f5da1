import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { findPerson } from './people.queries.ts';
import { personOf } from './person-row.ts';

export const getPerson = handle(identity.people.get)(async ({ input, db, refuse, target }) => {
  const person = (await findPerson(db, input.id)) ?? refuse('NOT_FOUND');
  target(`people/${person.id}`, person.area);
  return personOf(person);
});
