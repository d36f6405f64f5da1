import { mediation, willingnesses } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Offer } from '../parts/words-form.tsx';
import { disputeMessages } from './disputes.messages.ts';
import type { PartOfDispute, PartyInFile } from './part.ts';

/** Whether this party wants mediation, as long as that is asked. */
export function Willingness({ file, own, act, acting }: PartOfDispute & { own: PartyInFile }) {
  const { t } = useWords(disputeMessages);
  if (!file.actions.includes('record_willingness')) return null;
  const say = (willingness: 'willing' | 'unwilling'): void => void act(mediation.parties.recordWillingness, { willingness });
  const answers = (
    <p className="actions">
      {own.willingness !== 'willing' && <button type="button" disabled={acting} onClick={() => say('willing')}>{t('willing')}</button>}
      {own.willingness !== 'unwilling' && <button type="button" className="second" disabled={acting} onClick={() => say('unwilling')}>{t('unwillingToo')}</button>}
    </p>
  );
  // Once it was said it steps back, and can still be said otherwise.
  if (own.willingness !== 'unknown') return <Offer title={t('willingSaid', { willingness: willingnesses[own.willingness] })} hint={t('willingnessHint')}>{answers}</Offer>;
  return (
    <section className="card question" aria-labelledby="willingness">
      <h2 id="willingness" tabIndex={-1}>{t('willingness')}</h2>
      <p className="hint">{t('willingnessHint')}</p>
      {answers}
    </section>
  );
}
