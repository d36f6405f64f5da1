import type { Text } from '@gongzhi/contracts';
import { useWords } from '@gongzhi/web/view';
import { Select } from 'antd';
import { useView } from '../use-view.ts';

interface ChoiceFilterProps {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly words: Readonly<Record<string, Text>>;
}

/** Narrows a list to one word of a closed list. */
export function ChoiceFilter({ name, label, words }: ChoiceFilterProps) {
  const { of } = useWords({});
  const { view, look } = useView();
  const options = Object.entries(words).map(([value, word]) => ({ value, label: of(word) }));
  return <div className="filter"><Select aria-label={label} placeholder={label} allowClear showSearch={{ optionFilterProp: 'label' }} options={options} value={view.get(name)} onChange={(value: string | null | undefined) => look({ [name]: value ?? undefined })} style={{ width: '100%' }} /></div>;
}
