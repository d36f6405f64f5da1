import { mediation } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { usePages, useWords } from '@gongzhi/web/view';
import { Button, Segmented } from 'antd';
import { useEffect } from 'react';
import { useLiveDisputes } from '../disputes/use-live-disputes.ts';
import { queryWith } from '../disputes/board-filters.ts';
import { Page } from '../parts/page.tsx';
import { CentrePicker } from '../parts/pickers/centre-picker.tsx';
import { MediatorPicker } from '../parts/pickers/mediator-picker.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { SessionList } from './session-list.tsx';
import './sessions.css';
import { sessionsMessages } from './sessions.messages.ts';
import { dayIn, mondayOf, weekFrom } from './week.ts';
import { WeekGrid } from './week-grid.tsx';

const most = 100;

/** The sessions of a week: of all within reach, one's own, a centre's or a mediator's. */
export function SessionsPage() {
  const { t, day } = useWords(sessionsMessages);
  const { query, go } = useRouting();
  const mine = query.get('view') === 'mine';
  const today = dayOf(new Date());
  const monday = mondayOf(dayIn(query.get('from'), today));
  const [centreId, mediatorId] = [query.get('centre') ?? undefined, query.get('mediator') ?? undefined];
  const days = weekFrom(monday);
  const pages = usePages(mediation.sessions.calendar, {
    from: monday, to: days.at(-1)!, limit: most, ...(mine ? { mine: 'true' } : {}), ...(centreId ? { centreId } : {}), ...(mediatorId ? { mediatorId } : {}),
  });
  const { items, more, loading, error, reload } = pages;
  useLiveDisputes(reload);
  // A week is shown whole.
  useEffect(() => more?.(), [more]);
  const set = (changes: Readonly<Record<string, string | undefined>>): void => go(addressOf('sessions') + queryWith(query, changes));
  const asList = query.get('as') === 'list';
  return (
    <Page title={t('title')}>
      <ViewTabs label={t('views')} current={mine ? 'mine' : 'all'} views={[{ key: 'all', label: t('all'), address: addressOf('sessions') + queryWith(query, { view: undefined }) }, { key: 'mine', label: t('mine'), address: addressOf('sessions') + queryWith(query, { view: 'mine' }) }]} />
      <div className="filters">
        <Button onClick={() => set({ from: addCalendarDays(monday, -7) })}>{t('before')}</Button>
        <Button onClick={() => set({ from: undefined })}>{t('today')}</Button>
        <Button onClick={() => set({ from: addCalendarDays(monday, 7) })}>{t('after')}</Button>
        <strong role="status">{t('span', { from: day(monday), to: day(days.at(-1)!) })}</strong>
        <div className="filter"><CentrePicker aria-label={t('centre')} value={centreId} onChange={(value) => set({ centre: value as string | undefined })} /></div>
        <div className="filter"><MediatorPicker aria-label={t('mediator')} value={mediatorId} onChange={(value) => set({ mediator: value as string | undefined })} /></div>
        <Segmented aria-label={t('layout')} value={asList ? 'list' : 'week'} onChange={(as) => set({ as: as === 'list' ? 'list' : undefined })} options={[{ value: 'week', label: t('week') }, { value: 'list', label: t('list') }]} />
      </div>
      {error !== undefined && <Failed error={error} retry={reload} />}
      {loading ? <Loading /> : items && (asList ? (items.length === 0 ? <Empty title={t('none')} /> : <SessionList items={items} />) : <WeekGrid days={days} items={items} today={today} />)}
    </Page>
  );
}
