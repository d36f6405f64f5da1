import { guestRelations, sessionReplies } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Table, Tag } from 'antd';
import { disputeMessages } from './dispute.messages.ts';
import type { Session } from './session-card.tsx';

type Attendance = Session['attendance'][number];

/** Who was asked to a session: told, said what, came. */
export function SessionAttendance({ session }: { session: Session }) {
  const { t, of, moment } = useWords(disputeMessages);
  return (
    <Table<Attendance>
      size="small"
      rowKey="id"
      pagination={false}
      aria-label={t('attendance')}
      dataSource={session.attendance}
      columns={[
        { title: t('who'), render: (_, { name, role, relation }) => <>{name ?? '—'} <span className="quiet">{relation ? of(guestRelations[relation]) : t(role)}</span></> },
        { title: t('told'), render: (_, { notifiedAt }) => (notifiedAt ? moment(notifiedAt) : <Tag color="warning">{t('notTold')}</Tag>) },
        { title: t('reply'), render: (_, { reply }) => (reply ? <Tag color={reply === 'coming' ? 'success' : 'error'}>{of(sessionReplies[reply])}</Tag> : '—') },
        { title: t('attended'), render: (_, { attended }) => (attended === null ? '—' : t(attended ? 'came' : 'absent')) },
      ]}
    />
  );
}
