import type { Person } from '@gongzhi/contracts/identity';
import type { Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

/** Everything but the password's hash, which no operation reads. */
export const personColumns = ['id', 'username', 'display_name', 'phone', 'area', 'locale', 'version', 'created_at', 'disabled_at'] as const;
export type PersonRow = Pick<Selectable<Database['person']>, (typeof personColumns)[number]>;

/** A person as the contract shows them to those entitled. */
export function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    username: row.username,
    name: row.display_name,
    phone: row.phone,
    area: row.area,
    locale: row.locale as Person['locale'],
    disabled: row.disabled_at !== null,
    createdAt: row.created_at.toISOString(),
    version: row.version,
  };
}
