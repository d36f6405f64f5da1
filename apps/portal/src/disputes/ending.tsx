import { type DisputeFile, mediation, remedies } from '@gongzhi/contracts/mediation';
import { isOpenDispute, isSettled, remediesOf } from '@gongzhi/domain/mediation';
import { useWords } from '@gongzhi/web/view';
import { Offer, WordsForm } from '../parts/words-form.tsx';
import { disputeMessages } from './disputes.messages.ts';
import type { PartOfDispute } from './part.ts';

/** The other ways, once mediation has ended without agreement. */
export function Remedies({ file }: { file: DisputeFile }) {
  const { t } = useWords(disputeMessages);
  const { status, settledAt } = file.dispute;
  if (isOpenDispute(status) || isSettled(status) || settledAt !== null) return null;
  return (
    <section className="card" aria-labelledby="remedies">
      <h2 id="remedies">{t('remedies')}</h2>
      <p>{t('remediesWhy')}</p>
      <Ways file={file} />
    </section>
  );
}

/** Stopping, with what stays open told before. */
export function Stop({ file, act, acting }: PartOfDispute) {
  const { t } = useWords(disputeMessages);
  if (!file.actions.includes('stop')) return null;
  return (
    <Offer title={t('stop')} hint={t('stopHint')}>
      <Ways file={file} />
      <WordsForm id="stop" label={t('stopNote')} submit={t('stopNow')} busy={acting} send={(reason) => void act(mediation.endings.stop, reason.length > 1 ? { reason } : {})} />
    </Offer>
  );
}

function Ways({ file }: { file: DisputeFile }) {
  const { of } = useWords({});
  return <ul>{remediesOf(file.dispute.kind).map(({ remedy, note }) => <li key={remedy}>{of(remedies[remedy])}{note && <span className="quiet"> · {of(note)}</span>}</li>)}</ul>;
}
