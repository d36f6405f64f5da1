import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { choiceWords } from '../parts/operation-form/fields.messages.ts';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { supervisionMessages } from './supervision.messages.ts';

/** The request for more time that waits on a matter, and the decision on it. */
export function PendingRequest({ id, version, onChange }: { id: string; version: number; onChange: () => void }) {
  const { t, of, moment } = useWords(supervisionMessages);
  const { value } = useAnswer(casework.clocks.list, { id });
  const pending = value?.items.flatMap((clock) => clock.extensions.filter(({ state }) => state === 'pending').map((extension) => ({ clock, extension })))[0];
  if (!pending) return null;
  const { clock, extension } = pending;
  return (
    <section aria-labelledby="pending-request">
      <h2 id="pending-request">{t('pendingRequest')}</h2>
      <p>{of(clock.label)} · {t('howMuch')} <strong>{extension.amount} {extension.unit in choiceWords ? of(choiceWords[extension.unit]!) : extension.unit}</strong><br /><span className="quiet"><PersonName id={extension.requestedBy} /> · {moment(extension.requestedAt)}</span></p>
      <p className="note words">{extension.reason}</p>
      <OperationButton operation={casework.extensions.decide} fixed={{ id }} version={version} onDone={onChange} onStale={onChange} />
    </section>
  );
}
