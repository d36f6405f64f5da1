import { mediation } from '@gongzhi/contracts/mediation';
import { useAnswer } from '@gongzhi/web/view';

/** The ids the reader has as a mediator; none for those who are no mediators. */
export function useOwnMediators(): readonly string[] {
  return useAnswer(mediation.mediators.own, {}).value?.items.map(({ id }) => id) ?? [];
}
