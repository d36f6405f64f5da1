import { casework, matterKinds, type MatterItem } from '@gongzhi/contracts/casework';
import { usePages, usePlatform, useWords } from '@gongzhi/web/view';
import { App, Button, Card, Empty as EmptyPicture, Select, type TableColumnsType } from 'antd';
import { useRef } from 'react';
import { ItemTable } from '../parts/item-table.tsx';
import { Page } from '../parts/page.tsx';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { Empty } from '../parts/states.tsx';
import { AlertTag, StatusTag } from '../parts/tags.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { ChosenMatter } from './chosen-matter.tsx';
import type { Goal } from './route-in-one-go.ts';
import { triageMessages } from './triage.messages.ts';
import { UrgencyTag } from './urgency-tag.tsx';

const states = ['received', 'accepted', 'triaged'] as const;

/** What waits to be accepted, triaged and routed; beside it the matter that was chosen. */
export function TriagePage() {
  const { t, of, moment } = useWords(triageMessages);
  const { client, language } = usePlatform();
  const { message } = App.useApp();
  const { view, look } = useView();
  const [status, kind, area, chosen] = ['status', 'kind', 'area', 'matter'].map((name) => view.get(name) ?? undefined);
  const pages = usePages(casework.triage.list, { limit: 50, ...(status ? { status: status as (typeof states)[number] } : {}), ...(kind ? { kind: kind as MatterItem['kind'] } : {}), ...(area ? { area } : {}) });
  useLiveReload(casework.matters.opened, pages.reload);
  useLiveReload(casework.matters.progressed, pages.reload);
  const detail = useRef<HTMLDivElement>(null);
  const choose = (id: string | undefined): void => look({ matter: id });
  const open = ({ id }: MatterItem): void => {
    choose(id);
    // To the first thing to say about it, once it is there.
    setTimeout(() => detail.current?.focus());
  };
  const done = (did: Goal | 'other', unitId: string | null): void => {
    if (did === 'route' && unitId) void client.ask(casework.units.get, { id: unitId }).then(({ name, nameEn }) => message.success(t('done', { unit: language === 'en' ? (nameEn ?? name) : name })), () => {});
    if (did === 'accept' || did === 'triage') void message.success(t(did === 'accept' ? 'accepted1' : 'triaged1'));
    pages.reload();
    if (did === 'accept' || did === 'triage') return;
    const items = pages.items ?? [];
    const at = items.findIndex(({ id }) => id === chosen);
    look({ matter: (items[at + 1] ?? items[at - 1])?.id }, 'replace');
    detail.current?.focus();
  };
  const columns: TableColumnsType<MatterItem> = [
    { title: t('matter'), render: (_, { title, urgency, kind: one, areaName, receivedAt }) => (
      <><span className="line"><strong>{title}</strong><UrgencyTag urgency={urgency} /></span><span className="quiet">{of(matterKinds[one])} · {areaName} · {moment(receivedAt)}</span></>
    ) },
    { title: t('state'), width: 96, render: (_, item) => <span className="stack-tight"><StatusTag status={item.status} />{item.alert !== 'green' && <AlertTag alert={item.alert} />}</span> },
  ];
  const address = (one: string | undefined): string => {
    const next = new URLSearchParams(view);
    if (one) next.set('status', one);
    else next.delete('status');
    return `${addressOf('triage')}${next.size ? `?${next}` : ''}`;
  };
  return (
    <Page title={t('title')}>
      <ViewTabs label={t('state')} current={status ?? 'all'} views={[{ key: 'all', label: t('all'), address: address(undefined) }, ...states.map((one) => ({ key: one, label: t(one), address: address(one) }))]} />
      <div className={chosen ? 'board has-choice' : 'board'}>
        <div className="board-list">
          <div className="filters">
            <div className="filter"><AreaPicker aria-label={t('area')} value={area} onChange={(code) => look({ area: code as string | undefined })} /></div>
            <Select className="filter" aria-label={t('kind')} placeholder={t('kind')} allowClear value={kind ?? null} options={Object.entries(matterKinds).map(([value, label]) => ({ value, label: of(label) }))} onChange={(one: string | null) => look({ kind: one ?? undefined })} />
          </div>
          <ItemTable pages={pages} columns={columns} label={t('waiting')} empty={<Card><Empty title={t('empty')} /></Card>} onOpen={open} current={chosen} />
          <p className="quiet wide-only">{t('keys')}</p>
        </div>
        <div className="board-detail" ref={detail} tabIndex={-1}>
          {chosen
            ? <><Button className="board-back" onClick={() => choose(undefined)}>{t('backToList')}</Button><ChosenMatter key={chosen} id={chosen} onDone={done} /></>
            : <Card><EmptyPicture image={EmptyPicture.PRESENTED_IMAGE_SIMPLE} description={t('choose')} /></Card>}
        </div>
      </div>
    </Page>
  );
}
