import { roles } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import { identity } from '@gongzhi/contracts/identity';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { useCallback } from 'react';
import { partsMessages } from '../parts.messages.ts';
import { type Controlled, type Option, RemoteSelect } from './remote-select.tsx';

/** Beside people of the same name stands what they hold. */
const separator = ' · ';

interface PersonPickerProps extends Controlled<string | string[]> {
  readonly many?: boolean | undefined;
  /** Only the officers of this unit. */
  readonly unitId?: string | undefined;
}

/** Chooses somebody of the staff by name: the officers of a unit, or whoever holds a role within one's areas. */
export function PersonPicker({ many, unitId, ...control }: PersonPickerProps) {
  const { t, of } = useWords(partsMessages);
  const { client } = usePlatform();
  const named = useCallback(async (ids: string[]): Promise<Option[]> => {
    if (ids.length === 0) return [];
    const { items } = await client.ask(identity.people.names, { ids: ids.slice(0, 100) });
    return items.map(({ id, name }) => ({ value: id, label: name ?? t('notStaff') }));
  }, [client]);
  const find = async (words: string): Promise<Option[]> => {
    const name = words.trim();
    if (unitId) {
      const { items } = await client.ask(casework.units.officers, { id: unitId });
      return (await named(items.map(({ personId }) => personId))).filter(({ label }) => label.includes(name));
    }
    const { items } = await client.ask(identity.people.colleagues, { limit: 50, ...(name ? { name } : {}) });
    return items.map((colleague) => ({ value: colleague.id, label: [colleague.name, ...new Set(colleague.roles.map(({ role }) => of(roles[role])))].join(separator) }));
  };
  const known = useCallback(async (id: string) => (await named([id]))[0]!, [named]);
  return <RemoteSelect {...control} many={many} placeholder={t('choosePerson')} find={find} known={known} />;
}
