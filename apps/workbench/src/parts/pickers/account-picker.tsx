import { identity, type Person } from '@gongzhi/contracts/identity';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { useCallback } from 'react';
import { partsMessages } from '../parts.messages.ts';
import { type Controlled, type Option, RemoteSelect } from './remote-select.tsx';

const optionOf = ({ id, name, username }: Person): Option => ({ value: id, label: `${name} · ${username}` });

/** Chooses anybody's account, for administrators: by the beginning of the name or the whole username. */
export function AccountPicker(control: Controlled<string>) {
  const { t } = useWords(partsMessages);
  const { client } = usePlatform();
  const find = async (words: string): Promise<Option[]> => {
    const text = words.trim();
    if (text === '') return (await client.ask(identity.people.list, { limit: 50 })).items.map(optionOf);
    const [named, called] = await Promise.all([client.ask(identity.people.list, { name: text, limit: 50 }), client.ask(identity.people.list, { username: text })]);
    return [...called.items, ...named.items.filter(({ id }) => called.items.every((one) => one.id !== id))].map(optionOf);
  };
  const known = useCallback(async (id: string) => optionOf(await client.ask(identity.people.get, { id })), [client]);
  return <RemoteSelect {...control} onChange={(id) => control.onChange?.(id as string | undefined)} placeholder={t('chooseAccount')} find={find} known={known} />;
}
