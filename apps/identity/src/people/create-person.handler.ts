import { identity } from '@gongzhi/contracts/identity';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { hashOf } from './chosen-password.ts';
import { findPerson, insertPerson } from './people.queries.ts';
import { personOf } from './person-row.ts';
import type { Slots } from './slots.ts';

export const createPerson = (slots: Slots) =>
  handle(identity.people.create)(async (context) => {
    const { input, db, scope, now, refuse, target } = context;
    const { username, password, name, phone, locale, area } = input;
    if (!covers(scope, area)) refuse('BEYOND_YOUR_REACH');
    const id = newId();
    const password_hash = await hashOf(context, slots, password, username);
    await insertPerson(db, { id, username, password_hash, display_name: name, phone: phone ?? null, locale, area, created_at: now });
    target(`people/${id}`, area);
    return personOf((await findPerson(db, id))!);
  });
