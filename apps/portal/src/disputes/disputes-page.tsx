import { disputeKinds, type DisputeItem, mediation } from '@gongzhi/contracts/mediation';
import { useLive, usePages, useWords } from '@gongzhi/web/view';
import { Page } from '../parts/page.tsx';
import { Empty, Listed, LoggedIn } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { DisputeStatusTag } from './dispute-status-tag.tsx';
import { disputesMessages } from './disputes.messages.ts';

/** The disputes the person who is logged in is a party to, newest first; it follows what happens. */
export function DisputesPage() {
  const { t } = useWords(disputesMessages);
  return <Page title={t('title')} lead={t('lead')}><LoggedIn><Disputes /></LoggedIn></Page>;
}

function Disputes() {
  const { t } = useWords(disputesMessages);
  const pages = usePages(mediation.disputes.list, { mine: 'true' });
  useLive(mediation.disputes.recorded, pages.reload);
  useLive(mediation.disputes.progressed, pages.reload);
  const empty = (
    <Empty icon="disputes" title={t('empty')}>
      <p>{t('emptyWhy')}</p>
      <PageLink page="report" className="button">{t('report')}</PageLink>
    </Empty>
  );
  return <Listed pages={pages} empty={empty}>{(items) => <ul className="list">{items.map((item) => <Item key={item.id} item={item} />)}</ul>}</Listed>;
}

function Item({ item }: { item: DisputeItem }) {
  const { t, of, day } = useWords(disputesMessages);
  return (
    <li>
      <PageLink page="dispute" of={item.id}>
        <span className="line"><strong>{item.title}</strong><DisputeStatusTag status={item.status} alert={item.alert} /></span>
        <span className="quiet">{of(disputeKinds[item.kind])} · {t('recorded', { day: day(item.recordedAt) })}{item.dueAt && ` · ${t('due', { day: day(item.dueAt) })}`}</span>
      </PageLink>
    </li>
  );
}
