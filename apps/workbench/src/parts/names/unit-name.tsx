import { casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { useKept } from './use-kept.ts';

/** What a unit is called; undefined while that is asked. */
export function useUnitName(id: string | null): string | undefined {
  const { language } = useWords({});
  const unit = useKept(id === null ? undefined : `unit ${id}`, (client) => client.ask(casework.units.get, { id: id! }));
  return unit && (language === 'en' ? (unit.nameEn ?? unit.name) : unit.name);
}

/** A unit by its name. */
export function UnitName({ id }: { id: string }) {
  return useUnitName(id) ?? <span className="quiet" aria-busy>…</span>;
}
