import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useWords } from '@gongzhi/web/view';
import { Button, Input } from 'antd';
import type { Controlled } from '../parts/pickers/remote-select.tsx';
import { type Period, periodsOf, textOf } from './periods.ts';
import { unitsMessages, type Weekday, weekdays } from './units.messages.ts';

type Hours = Partial<Record<Weekday, string>>;

const morning: Period = { from: '09:00', to: '12:00' };
const afternoon: Period = { from: '14:00', to: '18:00' };

/** What most offices keep; a beginning for hours of one's own. */
const usual: Hours = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, textOf([morning, afternoon])]));

/** Office hours, day by day; a day without a period is closed. */
export function OpeningHoursControl({ id, value = {}, onChange }: Controlled<Hours>) {
  const { t } = useWords(unitsMessages);
  const set = (day: Weekday, periods: readonly Period[]): void => {
    const { [day]: _, ...others } = value;
    const text = textOf(periods);
    const next = text === undefined ? others : { ...others, [day]: text };
    onChange?.(Object.keys(next).length > 0 ? next : undefined);
  };
  const own = Object.keys(value).length > 0;
  const likeMonday = (): void => onChange?.({ ...value, ...Object.fromEntries(weekdays.slice(1, 5).map((day) => [day, value.monday])) });
  if (!own) return <div id={id} className="line spread"><span className="quiet">{t('usualHours')}</span><Button size="small" onClick={() => onChange?.(usual)}>{t('ownHours')}</Button></div>;
  return (
    <div id={id} className="hours">
      {weekdays.map((day) => {
        const periods = periodsOf(value[day]);
        const change = (at: number, part: Partial<Period>): void => set(day, periods.map((period, index) => (index === at ? { ...period, ...part } : period)));
        return (
          <div key={day} className="hours-day">
            <span className="hours-name">{t(day)}</span>
            <div className="stack-tight">
              {periods.length === 0 && <span className="quiet">{t('closedDay')}</span>}
              {periods.map((period, index) => (
                <span key={index} className="line">
                  <Input type="time" aria-label={t('from', { day: t(day), number: index + 1 })} value={period.from} onChange={({ target }) => change(index, { from: target.value })} />
                  –
                  <Input type="time" aria-label={t('to', { day: t(day), number: index + 1 })} value={period.to} onChange={({ target }) => change(index, { to: target.value })} />
                  <Button type="text" icon={<DeleteOutlined />} aria-label={t('removePeriod', { day: t(day), number: index + 1 })} onClick={() => set(day, periods.filter((_, at) => at !== index))} />
                </span>
              ))}
            </div>
            <Button type="text" icon={<PlusOutlined />} aria-label={t('addPeriod', { day: t(day) })} onClick={() => set(day, [...periods, periods.length === 0 ? morning : afternoon])} />
          </div>
        );
      })}
      <div className="line">
        <Button size="small" disabled={!value.monday} onClick={likeMonday}>{t('likeMonday')}</Button>
        <Button size="small" type="text" onClick={() => onChange?.(undefined)}>{t('clearHours')}</Button>
      </div>
    </div>
  );
}
