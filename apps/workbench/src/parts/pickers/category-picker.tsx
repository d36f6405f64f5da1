import { casework, type MatterKind, matterKinds } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Select } from 'antd';
import { partsMessages } from '../parts.messages.ts';
import type { Controlled } from './remote-select.tsx';

/** Chooses a category, of one kind of matters or of all, by kind. */
export function CategoryPicker({ kind, ...control }: Controlled<string> & { kind?: MatterKind | undefined }) {
  const { t, of } = useWords(partsMessages);
  const { value } = useAnswer(casework.categories.list, kind ? { kind } : {});
  const kinds = [...new Set(value?.items.map((category) => category.kind))];
  const optionsOf = (one: MatterKind) => value!.items.filter((category) => category.kind === one).map(({ code, name }) => ({ value: code, label: `${of(name)} ${code}` }));
  const options: object[] = kind ? kinds.flatMap(optionsOf) : kinds.map((one) => ({ label: of(matterKinds[one]), options: optionsOf(one) }));
  return <Select {...control} value={control.value ?? null} allowClear showSearch={{ optionFilterProp: 'label' }} options={options} loading={!value} placeholder={t('chooseCategory')} notFoundContent={t('notFound')} style={{ width: '100%' }} />;
}
