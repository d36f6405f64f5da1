import { identity } from '@gongzhi/contracts/identity';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { hashOf } from './chosen-password.ts';
import { insertPerson } from './people.queries.ts';
import type { Slots } from './slots.ts';

export const registerPerson = (slots: Slots) =>
  handle(identity.people.register)(async (context) => {
    const { username, password, name, phone, locale, area } = context.input;
    const id = newId();
    const password_hash = await hashOf(context, slots, password, username);
    await insertPerson(context.db, { id, username, password_hash, display_name: name, phone: phone ?? null, locale, area, created_at: context.now });
    context.target(`people/${id}`, area);
    return { id, username };
  });
