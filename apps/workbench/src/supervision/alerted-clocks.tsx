import { type AlertedClock, casework, clockKinds } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { Card, Checkbox, Select, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useMay } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { ItemTable } from '../parts/item-table.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { UnitPicker } from '../parts/pickers/unit-picker.tsx';
import { Empty } from '../parts/states.tsx';
import { AlertTag } from '../parts/tags.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { AlertSummary } from './alert-summary.tsx';
import { DueSpan } from './due-span.tsx';
import { OrderSeveral } from './order-several.tsx';
import { SupervisedMatter } from './supervised-matter.tsx';
import { supervisionMessages } from './supervision.messages.ts';

type Item = AlertedClock & { readonly id: string };

/** Clocks that are yellow or red, most overdue first, with the steps they have risen; several may be ordered about at once. */
export function AlertedClocks() {
  const { t, of } = useWords(supervisionMessages);
  const may = useMay();
  const { view, look } = useView();
  const [chosen, setChosen] = useState<string[]>([]);
  const [area, unitId, alert, shown] = ['area', 'unit', 'alert', 'matter'].map((name) => view.get(name) ?? undefined);
  const escalated = view.has('risen');
  const read = usePages(casework.supervision.list, { limit: 50, ...(area ? { area } : {}), ...(unitId ? { unitId } : {}), ...(alert ? { alert: alert as 'red' } : {}), ...(escalated ? { minEscalation: 1 } : {}) });
  const pages = { ...read, items: read.items?.map((item) => ({ ...item, id: item.clockId })) };
  useLiveReload(casework.clocks.turned, read.reload);
  useLiveReload(casework.matters.progressed, read.reload);
  const columns: TableColumnsType<Item> = [
    { title: t('alert'), render: (_, item) => <><AlertTag alert={item.alert} /><br /><span className="quiet">{of(clockKinds[item.clock])}</span></> },
    { title: t('matter'), render: (_, item) => <span className="cell-wide"><strong>{item.title}</strong><br /><span className="quiet">{item.code}<br />{item.areaName}</span></span> },
    { title: t('due'), render: (_, { dueAt }) => <DueSpan at={dueAt} /> },
    { title: t('level'), responsive: ['md'], render: (_, item) => (item.alertArea === null ? t('ownUnit') : <><AreaName code={item.alertArea} />{item.escalation > 0 && <> <Tag color="red">{t('tier', { step: item.escalation })}</Tag></>}</>) },
    { title: t('unit'), responsive: ['md'], render: (_, item) => (
      <>{item.unitId ? <UnitName id={item.unitId} /> : t('noUnit')}<br />
        <span className="line">{item.handlerId ? <PersonName id={item.handlerId} /> : <span className="quiet">{t('nobody')}</span>}{item.handlerAway && <Tag color="orange">{t('away')}</Tag>}</span></>
    ) },
  ];
  const items = pages.items ?? [];
  const matters = [...new Map(items.filter(({ id }) => chosen.includes(id)).map((item) => [item.matterId, item])).values()];
  return (
    <div className="side-by-side">
      <div className="stack">
        <div className="filters">
          <div className="filter"><AreaPicker aria-label={t('area')} value={area} onChange={(code) => look({ area: code as string | undefined })} /></div>
          <div className="filter"><UnitPicker aria-label={t('unit')} value={unitId} onChange={(id) => look({ unit: id as string | undefined })} /></div>
          <Select className="filter" aria-label={t('alert')} placeholder={t('alert')} allowClear value={alert ?? null} options={[{ value: 'red', label: t('red') }, { value: 'yellow', label: t('yellow') }]} onChange={(one: string | null) => look({ alert: one ?? undefined })} />
          <Checkbox checked={escalated} onChange={({ target }) => look({ risen: target.checked ? '1' : undefined })}>{t('onlyEscalated')}</Checkbox>
          {may('order:issue') && chosen.length > 0 && <OrderSeveral matters={matters} onDone={() => { setChosen([]); read.reload(); }} />}
        </div>
        <ItemTable
          pages={pages}
          columns={columns}
          label={t('clocks')}
          empty={<Card><Empty title={t('nothingAlerted')} /></Card>}
          onOpen={({ matterId }) => look({ matter: matterId })}
          selection={may('order:issue') ? { chosen, onChange: setChosen } : undefined}
        />
      </div>
      <AlertSummary area={area} unitId={unitId} />
      {shown && <SupervisedMatter id={shown} onClose={() => look({ matter: undefined })} />}
    </div>
  );
}
