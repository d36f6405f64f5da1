import { casework } from '@gongzhi/contracts/casework';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { AutoComplete } from 'antd';
import { useState } from 'react';
import type { Controlled, Option } from '../parts/pickers/remote-select.tsx';
import { areasMessages } from './areas.messages.ts';

/** The code of an area that exists, found by its name, or one that is yet to be. */
export function AreaCodeInput({ value, onChange, ...rest }: Controlled<string>) {
  const { t } = useWords(areasMessages);
  const { client } = usePlatform();
  const [options, setOptions] = useState<Option[]>([]);
  const find = (words: string): void => {
    if (words.trim() === '') return setOptions([]);
    client.ask(casework.areas.search, { q: words }).then(({ items }) => setOptions(items.map(({ code, displayName }) => ({ value: code, label: `${displayName} ${code}` }))), () => setOptions([]));
  };
  return <AutoComplete {...rest} value={value ?? ''} onChange={(code: string) => onChange?.(code)} options={options} showSearch={{ onSearch: find }} placeholder={t('codeHint')} style={{ width: '100%' }} />;
}
