import { casework } from '@gongzhi/contracts/casework';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { partsMessages } from '../../parts/parts.messages.ts';
import { type Controlled, type Option, RemoteSelect } from '../../parts/pickers/remote-select.tsx';
import { actsMessages } from './acts.messages.ts';

/** Chooses the matter another one is merged with: those that look the same to begin with, any other by its code or words. */
export function DuplicatePicker({ matterId, ...control }: Controlled<string | string[]> & { matterId: string }) {
  const { t } = useWords({ ...partsMessages, ...actsMessages });
  const { client } = usePlatform();
  const find = async (words: string): Promise<Option[]> => {
    const asked = words.trim();
    const { items } = asked ? await client.ask(casework.search.matters, /^gz/i.test(asked) ? { code: asked } : { text: asked }) : await client.ask(casework.matters.duplicates, { id: matterId });
    return items.filter(({ id }) => id !== matterId).map(({ id, title, code }) => ({ value: id, label: `${title} ${code}` }));
  };
  return <RemoteSelect {...control} placeholder={t('chooseMatter')} find={find} />;
}
