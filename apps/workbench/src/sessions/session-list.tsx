import { disputeKinds, sessionStates } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Table, Tag } from 'antd';
import { PageLink } from '../routing/routing.tsx';
import { type CalendarItem, hoursOf } from './calendar-item.ts';
import { sessionsMessages } from './sessions.messages.ts';

/** The sessions of a week as a list. */
export function SessionList({ items }: { items: readonly CalendarItem[] }) {
  const { t, of, day, language } = useWords(sessionsMessages);
  return (
    <Table<CalendarItem>
      size="middle" rowKey="sessionId" pagination={false} scroll={{ x: 'max-content' }} aria-label={t('title')} dataSource={[...items]}
      columns={[
        { title: t('when'), render: (_, session) => <>{day(session.startsAt)} <strong>{hoursOf(session, language)}</strong></> },
        { title: t('dispute'), render: (_, { disputeId, title, code, kind }) => <div className="stack-tight"><PageLink page="dispute" of={disputeId}>{title}</PageLink><span className="quiet">{code} · {of(disputeKinds[kind])}</span></div> },
        { title: t('place'), dataIndex: 'place' },
        { title: t('mediators'), render: (_, { mediatorNames }) => mediatorNames.join('、') },
        { title: t('centre'), dataIndex: 'centreName' },
        { title: t('state'), render: (_, { state, openToPublic }) => <><Tag>{of(sessionStates[state])}</Tag>{openToPublic && <Tag color="blue">{t('open')}</Tag>}</> },
      ]}
    />
  );
}
