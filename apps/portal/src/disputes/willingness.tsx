import { mediation, willingnesses } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { disputeMessages } from './disputes.messages.ts';
import type { PartOfDispute, PartyInFile } from './part.ts';

/** Whether this party wants mediation, as long as that is asked. */
export function Willingness({ file, own, act, acting }: PartOfDispute & { own: PartyInFile }) {
  const { t } = useWords(disputeMessages);
  if (!file.actions.includes('record_willingness')) return null;
  const say = (willingness: 'willing' | 'unwilling'): void => void act(mediation.parties.recordWillingness, { willingness });
  return (
    <section className="card" aria-labelledby="willingness">
      <h2 id="willingness" tabIndex={-1}>{t('willingness')}</h2>
      <p className="hint">{t('willingnessHint')}</p>
      {own.willingness !== 'unknown' && <p><strong>{t('willingSaid', { willingness: willingnesses[own.willingness] })}</strong></p>}
      <p className="actions">
        {own.willingness !== 'willing' && <button type="button" disabled={acting} onClick={() => say('willing')}>{t('willing')}</button>}
        {own.willingness !== 'unwilling' && <button type="button" className="second" disabled={acting} onClick={() => say('unwilling')}>{t('unwillingToo')}</button>}
      </p>
    </section>
  );
}
