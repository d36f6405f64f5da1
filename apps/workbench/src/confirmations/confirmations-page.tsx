import { ConfirmationState, confirmationStates, mediation } from '@gongzhi/contracts/mediation';
import type { OutputOf } from '@gongzhi/contracts';
import { usePages, useWords } from '@gongzhi/web/view';
import { type TableColumnsType, Tag } from 'antd';
import { useLiveDisputes } from '../disputes/use-live-disputes.ts';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { confirmationsMessages } from './confirmations.messages.ts';

type Item = OutputOf<typeof mediation.confirmations.list>['items'][number];

/** Applications for judicial confirmation, newest first; each is carried on at its dispute. */
export function ConfirmationsPage() {
  const { t, of, moment } = useWords(confirmationsMessages);
  const { query, go } = useRouting();
  const state = ConfirmationState.options.find((one) => one === query.get('state'));
  const pages = usePages(mediation.confirmations.list, { limit: 50, ...(state ? { state } : {}) });
  useLiveDisputes(pages.reload);
  const address = (disputeId: string): string => `${addressOf('dispute', disputeId)}?part=settlement`;
  const columns: TableColumnsType<Item> = [
    { title: t('dispute'), render: (_, { disputeId, title, code }) => <div className="stack-tight"><PageLink page="dispute" of={disputeId}>{title}</PageLink><span className="quiet">{code}</span></div> },
    { title: t('letter'), dataIndex: 'letterNumber' },
    { title: t('court'), render: (_, { courtName }) => courtName ?? <span className="quiet">{t('onPaper')}</span> },
    { title: t('applied'), render: (_, { appliedAt }) => moment(appliedAt) },
    { title: t('caseNumber'), dataIndex: 'caseNumber' },
    { title: t('state'), render: (_, item) => <Tag color={item.state === 'confirmed' ? 'success' : item.state === 'rejected' || item.state === 'refused' ? 'error' : 'processing'}>{of(confirmationStates[item.state])}</Tag> },
  ];
  return (
    <Page title={t('title')}>
      <ViewTabs label={t('views')} current={state ?? 'all'} views={[{ key: 'all', label: t('all'), address: addressOf('confirmations') }, ...ConfirmationState.options.map((key) => ({ key, label: of(confirmationStates[key]), address: `${addressOf('confirmations')}?state=${key}` }))]} />
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Empty title={t('empty')} />} onOpen={({ disputeId }) => go(address(disputeId))} />
    </Page>
  );
}
