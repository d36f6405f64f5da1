import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { useMe } from '../../me/me.tsx';
import { actsMessages } from './acts.messages.ts';
import { Quoted } from './quoted.tsx';

/** What one's unit was asked to contribute. */
export function ContributionLead({ id }: { id: string }) {
  const { t } = useWords(actsMessages);
  const { value } = useAnswer(casework.support.list, { id });
  const mine = useMe().roles.flatMap(({ units }) => units);
  return <Quoted title={t('supportQuestion')}>{value?.items.find(({ unitId, state }) => state === 'open' && mine.includes(unitId))?.question}</Quoted>;
}
