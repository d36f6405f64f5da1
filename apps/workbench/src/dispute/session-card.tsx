import { type DisputeFile, sessionStates } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { disputeMessages } from './dispute.messages.ts';
import { SessionAttendance } from './session-attendance.tsx';
import { SessionSteps } from './session-steps.tsx';

export type Session = DisputeFile['sessions'][number];

const colours = { scheduled: 'processing', held: 'success', adjourned: 'warning', closed: 'default', cancelled: 'default' } as const;

/** A session: when, where, who was asked, said they come and came, and what was said. */
export function SessionCard({ session }: { session: Session }) {
  const { t, of, moment } = useWords(disputeMessages);
  const { startsAt, endsAt, place, openToPublic, state, record, cancelledReason, resumesAt } = session;
  return (
    <Card size="small" title={<span className="line">{moment(startsAt)} <Tag color={colours[state]}>{of(sessionStates[state])}</Tag></span>} className="session-card">
      <p>{place} · {t('until', { when: moment(endsAt) })} · {t(openToPublic ? 'open' : 'closed')}</p>
      {resumesAt && <p>{t('resumes', { when: moment(resumesAt) })}</p>}
      {cancelledReason && <p>{t('cancelled')}：{cancelledReason}</p>}
      <SessionAttendance session={session} />
      {record && <><h3>{t('record')}</h3><p className="words">{record}</p></>}
      <SessionSteps session={session} />
    </Card>
  );
}
