import { casework, taskKinds } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { AddressLink } from '../routing/address-link.tsx';
import { addressOf } from '../routing/routes.ts';
import { homeMessages } from './home.messages.ts';
import { WaitingCard } from './waiting-card.tsx';

/** What one's units must have done by a time. */
export function TasksCard() {
  const { t, of, deadline } = useWords(homeMessages);
  const pages = usePages(casework.tasks.list, { of: 'unit', state: 'open', limit: 20 });
  useLiveReload(casework.tasks.issued, pages.reload);
  useLiveReload(casework.tasks.completed, pages.reload);
  const address = `${addressOf('tasks')}?of=unit`;
  return (
    <WaitingCard title={t('tasks')} pages={pages} keyOf={({ id }) => id} all={(words) => <AddressLink address={address} label={`${words}: ${t('tasks')}`}>{words}</AddressLink>}>
      {({ what, kind, dueAt, overdue }) => (
        <div className="line spread">
          <span>{what}</span>
          <span className="quiet">{of(taskKinds[kind])} · {t('due', { moment: deadline(dueAt) })} {overdue && <Tag color="red">{t('overdue')}</Tag>}</span>
        </div>
      )}
    </WaitingCard>
  );
}
