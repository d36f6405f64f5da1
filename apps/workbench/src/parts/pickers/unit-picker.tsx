import { casework } from '@gongzhi/contracts/casework';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { useCallback } from 'react';
import { homeArea, useMe } from '../../me/me.tsx';
import { partsMessages } from '../parts.messages.ts';
import { type Controlled, type Option, RemoteSelect } from './remote-select.tsx';

/** Units offered at once; more are found by their names. */
const most = 100;

/** Chooses a unit of one's own county. */
export function UnitPicker({ many, ...control }: Controlled<string | string[]> & { many?: boolean | undefined }) {
  const { t, language } = useWords(partsMessages);
  const { client } = usePlatform();
  const county = homeArea(useMe()).slice(0, 6);
  const optionOf = useCallback(({ id, name, nameEn }: { id: string; name: string; nameEn: string | null }): Option => ({ value: id, label: language === 'en' ? (nameEn ?? name) : name }), [language]);
  const find = async (words: string): Promise<Option[]> => {
    const name = words.trim();
    const { items } = await client.ask(casework.units.list, { limit: most, ...(county ? { area: county } : {}), ...(name ? { name } : {}) });
    return items.map(optionOf);
  };
  const known = useCallback(async (id: string) => optionOf(await client.ask(casework.units.get, { id })), [client, optionOf]);
  return <RemoteSelect {...control} many={many} placeholder={t('chooseUnit')} find={find} known={known} />;
}
