import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Alert, App, Button, Card, Drawer } from 'antd';
import { useState } from 'react';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { OperationForm } from '../parts/operation-form/operation-form.tsx';
import { Page } from '../parts/page.tsx';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { partsMessages } from '../parts/parts.messages.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { calendarMessages } from './calendar.messages.ts';
import { ClosuresOfYear } from './closures-of-year.tsx';
import { MonthGrid } from './month-grid.tsx';
import { daysOf, monthAfter } from './months.ts';

const thisMonth = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);

/** The working days of an area, month by month, with what was recorded for it. */
export function CalendarPage() {
  const { t } = useWords(calendarMessages);
  const { t: parts } = useWords(partsMessages);
  const { message } = App.useApp();
  const { view, look } = useView();
  const may = useMay();
  const home = homeArea(useMe());
  const [adding, setAdding] = useState<{ day?: string }>();
  const area = view.get('area') ?? (home || undefined);
  const month = /^20[0-4]\d-(0[1-9]|1[0-2])$/.test(view.get('month') ?? '') ? view.get('month')! : thisMonth();
  const [year, number] = month.split('-') as [string, string];
  const days = useAnswer(casework.calendar.days, area ? { area, ...daysOf(month) } : undefined);
  const closures = useAnswer(casework.closures.list, area ? { area, year } : undefined);
  const reload = (): void => {
    days.reload();
    closures.reload();
  };
  const added = (): void => {
    setAdding(undefined);
    void message.success(parts('done', { what: t('add') }));
    reload();
  };
  const go = (by: number): void => look({ month: monthAfter(month, by) }, 'replace');
  const mayKeep = may('closure:keep');
  const title = t('monthOf', { year, month: Number(number) });
  return (
    <Page title={t('title')} lead={t('lead')} actions={mayKeep && <Button type="primary" onClick={() => setAdding({})}>{t('add')}</Button>}>
      <div className="filters">
        <div className="filter"><AreaPicker aria-label={t('area')} value={area} onChange={(code) => look({ area: code as string | undefined })} /></div>
        <Button onClick={() => go(-1)}>{t('previous')}</Button>
        <Button onClick={() => look({ month: undefined }, 'replace')}>{t('today')}</Button>
        <Button onClick={() => go(1)}>{t('next')}</Button>
      </div>
      {area ? (
        <div className="stack">
          <Card title={<h2 className="card-title" aria-live="polite">{title}</h2>} extra={days.value && <span className="quiet">{t('workingDays', { count: days.value.items.filter(({ working }) => working).length })}</span>}>
            <Answered answer={days}>
              {({ items }) => (
                <>
                  {items.some(({ provisional }) => provisional) && <Alert type="warning" showIcon title={t('provisional')} />}
                  <MonthGrid days={items} label={title} onChoose={mayKeep ? (day) => setAdding({ day }) : undefined} />
                </>
              )}
            </Answered>
          </Card>
          <Card title={<h2 className="card-title">{t('closures', { year })}</h2>}>
            <Answered answer={closures}>{({ items }) => <ClosuresOfYear area={area} closures={items} mayKeep={mayKeep} onChange={reload} />}</Answered>
          </Card>
        </div>
      ) : <Card><Empty /></Card>}
      <Drawer title={t('add')} open={adding !== undefined} onClose={() => setAdding(undefined)} size={520} destroyOnHidden>
        <p>{t('addLead')}</p>
        <OperationForm operation={casework.closures.add} initial={{ ...(area ? { area } : {}), ...(adding?.day ? { from: adding.day, to: adding.day } : {}) }} onDone={added} />
      </Drawer>
    </Page>
  );
}
