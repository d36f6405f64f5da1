import { mediation } from '@gongzhi/contracts/mediation';
import { useKeptAnswer } from './names/use-kept-answer.ts';

/** The name of a mediation organisation, by its id. */
export function CentreName({ id }: { id: string }) {
  const centre = useKeptAnswer(mediation.centres.get, { id });
  return centre === undefined ? <span className="quiet" aria-busy>…</span> : <span>{centre?.name ?? '—'}</span>;
}
