import { useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { Menu } from '../frame/menu.tsx';
import { useMay, useMe } from '../me/me.tsx';
import { Page } from '../parts/page.tsx';
import { homeMessages } from './home.messages.ts';
import { QueueCard } from './queue-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { TasksCard } from './tasks-card.tsx';
import { waitingQueues } from './waiting-queues.ts';

/** The start page: what waits for somebody now. Whoever has no queue finds their pages. */
export function HomePage() {
  const { t, day } = useWords(homeMessages);
  const me = useMe();
  const may = useMay();
  const queues = waitingQueues(me);
  const mediator = me.roles.some(({ role }) => role === 'mediator');
  return (
    <Page title={t('greeting', { name: me.name })} lead={t('today', { day: day(new Date().toISOString()) })}>
      <div className="waiting">
        {mediator && <SessionsCard mine />}
        {queues.map(({ title, query }) => <QueueCard key={title} title={t(title)} query={query} />)}
        {may('task:read') && <TasksCard />}
        {!mediator && may('dispute:lead') && <SessionsCard mine={false} />}
        {queues.length === 0 && <Card size="small" title={<h2 className="card-title">{t('pages')}</h2>}><Menu /></Card>}
      </div>
    </Page>
  );
}
