import { casework } from '@gongzhi/contracts/casework';
import { identity } from '@gongzhi/contracts/identity';
import { useAnswer } from '@gongzhi/web/view';
import type { Option } from '../parts/pickers/remote-select.tsx';

/** The officers of a unit to choose from, by name. */
export function useOfficers(unitId: string | undefined): readonly Option[] {
  const officers = useAnswer(casework.units.officers, unitId ? { id: unitId } : undefined).value?.items;
  const ids = officers?.map(({ personId }) => personId) ?? [];
  const names = useAnswer(identity.people.names, ids.length > 0 ? { ids } : undefined).value?.items;
  return names?.map(({ id, name }) => ({ value: id, label: name ?? id })) ?? [];
}
