import { confirmationStates, mediation } from '@gongzhi/contracts/mediation';
import { mayRecordOfCourt } from '@gongzhi/domain/mediation';
import { useFreshAnswer, useWords } from '@gongzhi/web/view';
import { Answered } from '../parts/states.tsx';
import { Offer, WordsForm } from '../parts/words-form.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { ownParty } from './own-part.ts';
import type { PartOfDispute } from './part.ts';

const colours = { applied: 'blue', accepted: 'blue', refused: 'red', confirmed: 'green', rejected: 'red', withdrawn: '' } as const;

/** Confirmation by the court: who wishes it, and what became of the application. */
export function Confirmation(part: PartOfDispute) {
  const { t } = useWords(agreementMessages);
  const { agreements, timeline } = part.file;
  const written = agreements.some(({ state, form }) => state === 'in_effect' && form === 'written');
  const applied = timeline.some(({ action }) => action === 'apply_for_confirmation');
  if (!applied && !(written && part.file.actions.includes('wish_confirmation'))) return null;
  return (
    <section aria-labelledby="confirmation">
      <h2 id="confirmation">{t('confirmation')}</h2>
      {applied ? <Application {...part} /> : <Wishes {...part} />}
    </section>
  );
}

function Wishes({ file, act, acting }: PartOfDispute) {
  const { t } = useWords(agreementMessages);
  const own = ownParty(file);
  return (
    <div className="card">
      <p>{t('confirmationWhy')}</p>
      <ul className="people">{file.parties.map(({ id, name, wishesConfirmation }) => <li key={id} className="line"><strong>{name}</strong><span className={wishesConfirmation ? 'tag green' : 'tag'}>{t(wishesConfirmation ? 'wishes' : 'noWish')}</span></li>)}</ul>
      {own && <p className="actions"><button type="button" className={own.wishesConfirmation ? 'second' : undefined} disabled={acting} onClick={() => void act(mediation.confirmations.wish, { wished: !own.wishesConfirmation })}>{t(own.wishesConfirmation ? 'unwish' : 'wish')}</button></p>}
    </div>
  );
}

function Application({ file, act, acting }: PartOfDispute) {
  const { t, of, day } = useWords(agreementMessages);
  const answer = useFreshAnswer(mediation.confirmations.get, { id: file.dispute.id }, file.dispute.version);
  return (
    <Answered answer={answer}>
      {({ state, extended, letterNumber, caseNumber, appliedAt, reason, follows }) => (
        <div className="card">
          <p><span className={`tag ${colours[state]}`}>{of(confirmationStates[state])}</span></p>
          <dl className="facts row">
            <div><dt>{t('appliedAt')}</dt><dd>{day(appliedAt)}</dd></div>
            <div><dt>{t('letter')}</dt><dd>{letterNumber}</dd></div>
            {caseNumber && <div><dt>{t('caseNumber')}</dt><dd>{caseNumber}</dd></div>}
            {reason && <div><dt>{t('reason')}</dt><dd>{reason}</dd></div>}
          </dl>
          {follows && <><h3>{t('follows')}</h3><p>{of(follows)}</p></>}
          {file.actions.includes('withdraw_confirmation') && mayRecordOfCourt({ state, extended }, 'withdraw').ok && (
            <Offer title={t('withdraw')} hint={t('withdrawHint')}>
              <WordsForm id="withdraw-confirmation" label={t('withdrawNote')} submit={t('withdraw')} busy={acting} send={(words) => void act(mediation.confirmations.withdraw, words.length > 1 ? { reason: words } : {})} />
            </Offer>
          )}
        </div>
      )}
    </Answered>
  );
}
