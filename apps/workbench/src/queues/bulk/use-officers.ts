import { casework } from '@gongzhi/contracts/casework';
import { identity } from '@gongzhi/contracts/identity';
import { useAnswer } from '@gongzhi/web/view';
import type { Option } from '../../parts/pickers/remote-select.tsx';

/** The officers of a unit, by name; undefined while they are looked up. */
export function useOfficers(unitId: string | null | undefined): Option[] | undefined {
  const { value } = useAnswer(casework.units.officers, unitId ? { id: unitId } : undefined);
  const ids = value?.items.map(({ personId }) => personId);
  const names = useAnswer(identity.people.names, ids?.length ? { ids } : undefined);
  if (ids?.length === 0) return [];
  return names.value?.items.map(({ id, name }) => ({ value: id, label: name ?? id }));
}
