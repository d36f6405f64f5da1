import type { Agreement, DisputeFile } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Icon } from '../parts/icons.tsx';
import { PageLink } from '../routing/routing.tsx';
import { agreementMessages } from './agreement.messages.ts';
import { disputeMessages, mediatorMessages, sessionMessages } from './disputes.messages.ts';
import { ownParty, waitingFor } from './own-part.ts';
import { hasSigned } from './use-agreement.ts';

const messages = { todo: disputeMessages.todo, willingness: disputeMessages.willingness, mediators: mediatorMessages.choose, sessions: sessionMessages.question, agreement: agreementMessages.readAndSign };

/** What waits for this party, each a way to where it is done. */
export function WaitingList({ file, agreement }: { file: DisputeFile; agreement: Agreement | undefined }) {
  const { t } = useWords(messages);
  const own = ownParty(file);
  const waiting = waitingFor(file, !own || !agreement || hasSigned(agreement, own.id));
  if (waiting.length === 0) return null;
  return (
    <section className="card question" aria-labelledby="todo">
      <h2 id="todo"><Icon name="enquiry" /> {t('todo')}</h2>
      <ul>{waiting.map((what) => <li key={what}>{what === 'agreement' ? <PageLink page="agreement" of={file.dispute.id}>{t(what)}</PageLink> : <a href={`#${what}`}>{t(what)}</a>}</li>)}</ul>
    </section>
  );
}
