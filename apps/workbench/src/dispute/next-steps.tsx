import { mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import { EndedButton } from './ended-button.tsx';
import { TakeOverButton } from './take-over-button.tsx';

/** What carries a dispute on to its next stage, or ends it; the rest is done where it belongs on the page. */
export function NextSteps() {
  const { t } = useWords(disputeMessages);
  const { file: { mediators } } = useDispute();
  const { disputes, endings, parties, archives } = mediation;
  return (
    <>
      <ActButton action="accept" operation={disputes.accept} button={{ type: 'primary' }} lead={<p className="note">{t('acceptWhat')}</p>} />
      {mediators.some(({ state }) => state === 'proposed') && <TakeOverButton />}
      <EndedButton action="close_unwilling" operation={parties.closeUnwilling} lead={t('closeUnwillingWhat')} />
      <EndedButton action="fail" operation={endings.fail} lead={t('failWhat')} />
      <EndedButton action="stop" operation={endings.stop} lead={t('stopWhat')} />
      <ActButton action="archive" operation={archives.seal} button={{ type: 'primary' }} lead={<p className="note">{t('archiveWhat')}</p>} />
    </>
  );
}
