import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { useSpans } from '../use-spans.ts';
import { actsMessages } from './acts.messages.ts';
import { Quoted } from './quoted.tsx';

/** The request for more time that waits for a decision. */
export function ExtensionLead({ id }: { id: string }) {
  const { t, of, deadline } = useWords(actsMessages);
  const spanOf = useSpans();
  const { value } = useAnswer(casework.clocks.list, { id });
  const clock = value?.items.find(({ extensions }) => extensions.some(({ state }) => state === 'pending'));
  const asked = clock?.extensions.find(({ state }) => state === 'pending');
  if (!clock || !asked) return null;
  return (
    <>
      <p>{t('extensionAsked', { clock: of(clock.label), amount: spanOf(asked), due: deadline(clock.dueAt) })}</p>
      <Quoted title={t('extensionReason')}>{asked.reason}</Quoted>
    </>
  );
}
