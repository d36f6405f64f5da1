import { casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { useKeptAnswer } from './names/use-kept-answer.ts';

/** The name of a unit, by its id. */
export function UnitName({ id }: { id: string }) {
  const { language } = useWords({});
  const unit = useKeptAnswer(casework.units.get, { id });
  if (unit === undefined) return <span className="quiet" aria-busy>…</span>;
  return <span>{unit === null ? '—' : language === 'en' ? (unit.nameEn ?? unit.name) : unit.name}</span>;
}
