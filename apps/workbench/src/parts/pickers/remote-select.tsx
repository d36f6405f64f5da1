import { useWords } from '@gongzhi/web/view';
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { partsMessages } from '../parts.messages.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What Ant Design's form hands to a control. */
export interface Controlled<Value> {
  readonly id?: string | undefined;
  readonly value?: Value | undefined;
  readonly onChange?: ((value: Value | undefined) => void) | undefined;
  readonly 'aria-label'?: string | undefined;
}

export interface RemoteSelectProps extends Controlled<string | string[]> {
  readonly many?: boolean | undefined;
  readonly placeholder: string;
  /** Finds options by words; without words, those to begin with. */
  readonly find: (words: string) => Promise<readonly Option[]>;
  /** The option of a value that was there before anything was looked for. */
  readonly known?: ((value: string) => Promise<Option>) | undefined;
}

const typingPause = 200;

/** Chooses among what the platform finds while somebody types. */
export function RemoteSelect({ find, known, many, placeholder, value, ...rest }: RemoteSelectProps) {
  const { t } = useWords(partsMessages);
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [searching, setSearching] = useState(false);
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = (words: string, pause: number): void => {
    clearTimeout(timer.current);
    const asked = (latest.current += 1);
    timer.current = setTimeout(() => {
      setSearching(true);
      const answer = (found: readonly Option[]): void => {
        if (asked !== latest.current) return;
        setOptions(found);
        setSearching(false);
      };
      find(words).then(answer, () => answer([]));
    }, pause);
  };
  const values = value === undefined || value === '' ? [] : [value].flat();
  const missing = values.filter((one) => !options.some((option) => option.value === one)).join(' ');
  useEffect(() => {
    if (!known || missing === '') return;
    let dropped = false;
    Promise.all(missing.split(' ').map(known)).then((found) => void (!dropped && setOptions((before) => [...before, ...found])), () => {});
    return () => void (dropped = true);
  }, [known, missing]);
  return (
    <Select
      {...rest}
      {...(many ? { mode: 'multiple' as const } : {})}
      value={many ? values : values[0]}
      allowClear
      showSearch={{ filterOption: false, onSearch: (words) => look(words, typingPause) }}
      options={options as Option[]}
      loading={searching}
      placeholder={placeholder}
      notFoundContent={searching ? t('loading') : t('notFound')}
      onOpenChange={(open) => open && look('', 0)}
      style={{ width: '100%' }}
    />
  );
}
