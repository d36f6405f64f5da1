import { casework, matterKinds, type MatterItem } from '@gongzhi/contracts/casework';
import { useLive, usePages, useWords } from '@gongzhi/web/view';
import type { z } from 'zod';
import { Page } from '../parts/page.tsx';
import { Empty, Listed, LoggedIn } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { mattersMessages } from './matters.messages.ts';
import { StatusTag } from './status-tag.tsx';

/** What the person who is logged in brought in, newest first; it follows what happens. */
export function MattersPage() {
  const { t } = useWords(mattersMessages);
  return <Page title={t('title')}><LoggedIn><Matters /></LoggedIn></Page>;
}

function Matters() {
  const { t } = useWords(mattersMessages);
  const pages = usePages(casework.queues.list, { queue: 'reported' });
  useLive(casework.matters.progressed, pages.reload);
  const empty = (
    <Empty icon="matters" title={t('empty')}>
      <p>{t('emptyWhy')}</p>
      <PageLink page="report" className="button">{t('report')}</PageLink>
    </Empty>
  );
  return <Listed pages={pages} empty={empty}>{(items) => <ul className="list">{items.map((item) => <Item key={item.id} item={item} />)}</ul>}</Listed>;
}

function Item({ item }: { item: z.output<typeof MatterItem> }) {
  const { t, of, day } = useWords(mattersMessages);
  return (
    <li>
      <PageLink page="matter" of={item.id}>
        <span className="line">
          <strong>{item.title}</strong>
          {item.status === 'waiting_for_reporter' ? <span className="tag yellow">{t('waitsForYou')}</span> : <StatusTag status={item.status} alert={item.alert} />}
        </span>
        <span className="quiet">{of(matterKinds[item.kind])} · {item.areaName} · {t('received', { day: day(item.receivedAt) })}{item.dueAt && ` · ${t('due', { day: day(item.dueAt) })}`}</span>
      </PageLink>
    </li>
  );
}
