import { casework } from '@gongzhi/contracts/casework';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { useCallback } from 'react';
import { homeArea, useMe } from '../../me/me.tsx';
import { partsMessages } from '../parts.messages.ts';
import { type Controlled, type Option, RemoteSelect } from './remote-select.tsx';

interface Found {
  readonly code: string;
  readonly name: string;
  readonly displayName?: string;
}

const optionOf = ({ code, name, displayName }: Found): Option => ({ value: code, label: `${displayName ?? name} ${code}` });

/** Chooses an area by its name or code; to begin with, those right below one's own. */
export function AreaPicker({ many, ...control }: Controlled<string | string[]> & { many?: boolean }) {
  const { t } = useWords(partsMessages);
  const { client } = usePlatform();
  const home = homeArea(useMe());
  const find = async (words: string): Promise<Option[]> => {
    const { items } = words ? await client.ask(casework.areas.search, { q: words }) : await client.ask(casework.areas.list, home ? { parent: home } : {});
    return items.map(optionOf);
  };
  const known = useCallback(async (code: string) => optionOf(await client.ask(casework.areas.get, { code })), [client]);
  return <RemoteSelect {...control} many={many} placeholder={t('chooseArea')} find={find} known={known} />;
}
