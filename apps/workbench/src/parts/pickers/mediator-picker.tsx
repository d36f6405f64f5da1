import { mediation } from '@gongzhi/contracts/mediation';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { useCallback } from 'react';
import { homeArea, useMe } from '../../me/me.tsx';
import { partsMessages } from '../parts.messages.ts';
import { type Controlled, type Option, RemoteSelect } from './remote-select.tsx';

/** Chooses a mediator of one's own county. */
export function MediatorPicker({ many, ...control }: Controlled<string | string[]> & { many?: boolean | undefined }) {
  const { t } = useWords(partsMessages);
  const { client } = usePlatform();
  const county = homeArea(useMe()).slice(0, 6);
  const find = async (words: string): Promise<Option[]> => {
    const name = words.trim();
    const { items } = await client.ask(mediation.mediators.list, { limit: 100, ...(county ? { area: county } : {}), ...(name ? { name } : {}) });
    return items.map((mediator) => ({ value: mediator.id, label: mediator.name }));
  };
  const known = useCallback(async (id: string) => ({ value: id, label: (await client.ask(mediation.mediators.get, { id })).name }), [client]);
  return <RemoteSelect {...control} many={many} placeholder={t('chooseMediator')} find={find} known={known} />;
}
