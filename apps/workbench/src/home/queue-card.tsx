import { casework, type QueueQuery } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { AlertTag } from '../parts/tags.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { addressQueryOf } from '../queues/queue-query.ts';
import { addressOf } from '../routing/routes.ts';
import { AddressLink } from '../routing/address-link.tsx';
import { PageLink } from '../routing/routing.tsx';
import { UrgencyTag } from '../triage/urgency-tag.tsx';
import { homeMessages } from './home.messages.ts';
import { WaitingCard } from './waiting-card.tsx';

/** What waits in a queue. */
export function QueueCard({ title, query }: { title: string; query: QueueQuery }) {
  const { t, deadline } = useWords(homeMessages);
  const pages = usePages(casework.queues.list, { ...query, limit: 20 });
  useLiveReload(casework.matters.progressed, pages.reload);
  useLiveReload(casework.matters.opened, pages.reload);
  return (
    <WaitingCard title={title} pages={pages} keyOf={({ id }) => id} all={(words) => <AddressLink address={`${addressOf('queues')}?${addressQueryOf(query)}`} label={`${words}: ${title}`}>{words}</AddressLink>}>
      {(matter) => (
        <div className="line spread">
          <span><PageLink page="matter" of={matter.id}>{matter.title}</PageLink> <UrgencyTag urgency={matter.urgency} /></span>
          <span className="quiet">{matter.dueAt && t('due', { moment: deadline(matter.dueAt) })} {matter.alert !== 'green' && <AlertTag alert={matter.alert} />}</span>
        </div>
      )}
    </WaitingCard>
  );
}
