import { mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { mediatorOptions, useDispute } from './dispute-context.tsx';
import { useOwnMediators } from './use-own-mediators.ts';

/** Takes a dispute over: a proposed mediator for themselves, the centre for the one it records this for. */
export function TakeOverButton() {
  const { t } = useWords(disputeMessages);
  const { file } = useDispute();
  const own = useOwnMediators();
  const proposed = mediatorOptions(file, 'proposed');
  const myself = proposed.find(({ value }) => own.includes(value));
  return (
    <ActButton
      action="take_over"
      operation={mediation.assignments.takeOver}
      button={{ type: 'primary' }}
      label={myself ? t('takeOver') : undefined}
      lead={<p className="note">{t('takeOverWhat')}</p>}
      {...(myself ? { without: ['mediatorId'] } : { initial: { mediatorId: proposed[0]?.value }, choices: { mediatorId: proposed } })}
    />
  );
}
