import { casework } from '@gongzhi/contracts/casework';
import { useKeptAnswer } from './names/use-kept-answer.ts';

/** The name of an area from its county down, by its code. */
export function AreaName({ code }: { code: string }) {
  const area = useKeptAnswer(casework.areas.get, { code });
  return area === undefined ? <span className="quiet" aria-busy>…</span> : <span>{area?.displayName ?? code}</span>;
}
