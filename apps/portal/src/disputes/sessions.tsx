import { guestRelations, mediation, type Session, sessionReplies, sessionStates } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { sessionMessages } from './disputes.messages.ts';
import { ownParty } from './own-part.ts';
import type { PartOfDispute } from './part.ts';
import { SessionReplyForm } from './session-reply.tsx';

const colours = { scheduled: 'blue', held: 'green', adjourned: 'yellow', closed: '', cancelled: '' } as const;

/** The sessions this party was asked to. */
export function Sessions(part: PartOfDispute) {
  const { t } = useWords(sessionMessages);
  const { file, act, acting } = part;
  const own = ownParty(file);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" tabIndex={-1}>{t('sessions')}</h2>
      {file.sessions.length === 0 && <p className="quiet">{t('none')}</p>}
      {file.sessions.toReversed().map((session) => {
        const line = session.attendance.find(({ partyId }) => partyId === own?.id);
        return (
          <article key={session.id} className="card session">
            <SessionHead session={session} />
            {line && session.state === 'scheduled' && file.actions.includes('reply_to_session') && (
              <SessionReplyForm id={`reply-${session.id}`} reply={line.reply} acting={acting} send={(reply) => act(mediation.sessions.reply, { sessionId: session.id, ...reply })} />
            )}
            <Asked session={session} ownId={own?.id} />
            {session.record && <details><summary>{t('recordOf')}</summary><p className="words">{session.record}</p></details>}
          </article>
        );
      })}
    </section>
  );
}

function SessionHead({ session }: { session: Session }) {
  const { t, of, moment } = useWords(sessionMessages);
  const { startsAt, endsAt, place, openToPublic, state, cancelledReason } = session;
  return (
    <>
      <h3>{t('until', { from: moment(startsAt), to: moment(endsAt).slice(-5) })}</h3>
      <p className="line"><span className={`tag ${colours[state]}`}>{of(sessionStates[state])}</span><span>{place}</span><span className="tag">{t(openToPublic ? 'openTo' : 'closedTo')}</span></p>
      {cancelledReason && <p>{t('cancelledWhy', { reason: cancelledReason })}</p>}
    </>
  );
}

/** Who was asked, who was told of it, what they replied and whether they came. */
function Asked({ session, ownId }: { session: Session; ownId: string | undefined }) {
  const { t, of, moment } = useWords(sessionMessages);
  return (
    <details>
      <summary>{t('asked')}</summary>
      <ul className="people">
        {session.attendance.map(({ id, name, partyId, relation, notifiedAt, reply, attended }) => (
          <li key={id}>
            <span className="line"><strong>{name ?? '—'}</strong>{partyId === ownId && partyId !== null && <span className="tag blue">{t('you')}</span>}{relation && <span className="tag">{of(guestRelations[relation])}</span>}
              {reply && <span className={reply === 'coming' ? 'tag green' : 'tag yellow'}>{of(sessionReplies[reply])}</span>}
              {attended !== null && <span className="tag">{t(attended ? 'came' : 'stayedAway')}</span>}</span>
            <span className="quiet">{notifiedAt ? t('told', { moment: moment(notifiedAt) }) : t('notTold')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
