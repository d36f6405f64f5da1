import { mediation } from '@gongzhi/contracts/mediation';
import { nextSessionState, type SessionAct } from '@gongzhi/domain/mediation';
import { useWords } from '@gongzhi/web/view';
import { DownloadButton } from '../parts/download-button.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import type { Session } from './session-card.tsx';

const { sessions } = mediation;

/** What may be done to a session as it stands: the same state table the platform refuses by. */
export function SessionSteps({ session }: { session: Session }) {
  const { t } = useWords(disputeMessages);
  const { id, file: { dispute } } = useDispute();
  const { id: sessionId, state, attendance, record, place } = session;
  const one = { sessionId };
  const can = (act: SessionAct): boolean => nextSessionState(state, act) !== null;
  const people = attendance.map((asked) => ({ value: asked.id, label: asked.name ?? '—' }));
  const came = attendance.filter(({ attended }) => attended).map((asked) => asked.id);
  const untold = attendance.filter(({ notifiedAt }) => !notifiedAt);
  const asked = attendance.flatMap(({ partyId, name }) => (partyId ? [{ value: partyId, label: name ?? '—' }] : []));
  const small = { size: 'small' } as const;
  const { startsAt, endsAt } = session;
  return (
    <div className="line party-actions">
      {can('hold') && <ActButton action="hold_session" operation={sessions.hold} fixed={one} button={{ ...small, type: 'primary' }} choices={{ present: people }} initial={{ present: people.map(({ value }) => value) }} />}
      {can('attend') && <ActButton action="record_attendance" operation={sessions.setAttendance} fixed={one} button={small} choices={{ present: people }} initial={{ present: came }} />}
      {can('record') && record === null && <ActButton action="record_session" operation={sessions.record} fixed={one} button={{ ...small, type: 'primary' }} choices={{ present: people }} {...(state === 'held' ? { initial: { present: came } } : { without: ['present'] })} />}
      {can('adjourn') && <ActButton action="adjourn_session" operation={sessions.adjourn} fixed={one} button={small} initial={{ place, ...inAWeek(startsAt, endsAt) }} />}
      {can('notify') && untold.length > 0 && <ActButton action="record_notice" operation={sessions.recordNotice} fixed={one} button={small} choices={{ told: untold.map((person) => ({ value: person.id, label: person.name ?? '—' })) }} initial={{ told: untold.map((person) => person.id) }} />}
      {can('reply') && asked.length > 0 && <ActButton action="reply_to_session" operation={sessions.reply} fixed={one} button={small} choices={{ partyId: asked }} />}
      {can('cancel') && <ActButton action="cancel_session" operation={sessions.cancel} fixed={one} button={{ ...small, danger: true }} />}
      {record !== null && <DownloadButton operation={mediation.forms.document} input={{ id, form: 'session', sessionId }} name={`${dispute.code}-${t('record')}.pdf`} label={t('recordPdf')} button={small} />}
    </div>
  );
}

const week = 7 * 86_400_000;

/** The same hours a week later, which is where a sitting that is adjourned most often goes on. */
function inAWeek(startsAt: string, endsAt: string): { resumesAt: string; endsAt: string } {
  const later = (moment: string): string => new Date(Date.parse(moment) + week).toISOString();
  return { resumesAt: later(startsAt), endsAt: later(endsAt) };
}
