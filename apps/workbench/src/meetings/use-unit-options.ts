import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import type { Option } from '../parts/pickers/remote-select.tsx';

/** Units to choose from, by name. */
export function useUnitOptions(ids: readonly string[]): readonly Option[] {
  const { language } = useWords({});
  const { value } = useAnswer(casework.units.names, ids.length > 0 ? { ids: [...ids] } : undefined);
  return value?.items.map(({ id, name, nameEn }) => ({ value: id, label: language === 'en' ? (nameEn ?? name) : name })) ?? [];
}
