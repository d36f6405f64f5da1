import { identity } from '@gongzhi/contracts/identity';
import type { Login } from '@gongzhi/web/login';
import { usePlatform } from '@gongzhi/web/view';
import { useSyncExternalStore } from 'react';
import { createStaffNames, type StaffNames } from './staff-names.ts';

/** One for each login: names are kept while the application is open. */
const held = new WeakMap<Login, StaffNames>();

/** Services and department systems are no people: their ids are words. */
const personId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name of somebody of the staff; null where they are not, undefined while it is asked for. */
export function useStaffName(id: string): string | null | undefined {
  const { client, login } = usePlatform();
  if (!held.has(login)) held.set(login, createStaffNames(async (ids) => (await client.ask(identity.people.names, { ids })).items));
  const names = held.get(login)!;
  return useSyncExternalStore(names.listen, () => (personId.test(id) ? names.of(id) : id));
}
