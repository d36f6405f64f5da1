import { casework, type Meeting } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Card, type TableColumnsType } from 'antd';
import { Fragment } from 'react';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { MeetingStateTag } from './meeting-state-tag.tsx';
import { meetingsMessages } from './meetings.messages.ts';

type Item = Pick<Meeting, 'id' | 'title' | 'area' | 'place' | 'startsAt' | 'state' | 'unitIds'>;
const states = ['scheduled', 'closed', 'cancelled'] as const;

/** Joint meetings, the latest first. */
export function MeetingsPage() {
  const { t, moment } = useWords(meetingsMessages);
  const { go } = useRouting();
  const may = useMay();
  const home = homeArea(useMe());
  const state = useView().view.get('state') as (typeof states)[number] | null;
  const pages = usePages(casework.meetings.list, { limit: 50, ...(state ? { state } : {}) });
  useLiveReload(casework.meetings.changed, pages.reload);
  const columns: TableColumnsType<Item> = [
    { title: t('meeting'), render: (_, { id, title }) => <PageLink page="meeting" of={id}>{title}</PageLink> },
    { title: t('startsAt'), render: (_, { startsAt }) => moment(startsAt) },
    { title: t('state'), render: (_, item) => <MeetingStateTag state={item.state} /> },
    { title: t('place'), responsive: ['md'], render: (_, { place }) => place },
    { title: t('area'), responsive: ['md'], render: (_, { area }) => <AreaName code={area} /> },
    { title: t('units'), responsive: ['lg'], render: (_, { unitIds }) => <span className="cell-wide">{unitIds.map((id, index) => <Fragment key={id}>{index > 0 && t('and')}<UnitName id={id} /></Fragment>)}</span> },
  ];
  const address = (one?: string): string => addressOf('meetings') + (one ? `?state=${one}` : '');
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('meeting:hold') && <OperationButton operation={casework.meetings.schedule} label={t('schedule')} button={{ type: 'primary' }} initial={home ? { area: home } : {}} onDone={({ id }) => go(addressOf('meeting', id))} />}>
      <ViewTabs label={t('state')} current={state ?? 'all'} views={[{ key: 'all', label: t('all'), address: address() }, ...states.map((one) => ({ key: one, label: t(one), address: address(one) }))]} />
      <ItemTable pages={pages} columns={columns} label={t('title')} empty={<Card><Empty title={t('empty')} /></Card>} onOpen={({ id }) => go(addressOf('meeting', id))} />
    </Page>
  );
}
