import type { casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import type { z } from 'zod';
import { calendarMessages } from './calendar.messages.ts';
import { weeksOf } from './months.ts';

type Day = z.output<(typeof casework.calendar.days)['output']>['items'][number];

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

interface MonthGridProps {
  readonly days: readonly Day[];
  readonly label: string;
  /** Opens what can be done on a day; absent: nothing can. */
  readonly onChoose?: ((day: string) => void) | undefined;
}

/** A month day by day: which are worked, and why or why not. */
export function MonthGrid({ days, label, onChoose }: MonthGridProps) {
  const { t, of } = useWords(calendarMessages);
  const content = (day: Day) => (
    <>
      <span className="day-number">{Number(day.day.slice(8))}</span>
      {day.kind !== 'workday' && <span className="day-kind">{t(day.kind === 'make_up' || day.kind === 'holiday' || day.kind === 'closure' ? day.kind : 'weekend')}</span>}
      {(day.kind === 'holiday' || day.kind === 'closure' || day.kind === 'make_up') && <span className="day-text">{of(day.text)}</span>}
    </>
  );
  return (
    <table className="month" aria-label={label}>
      <thead><tr>{weekdays.map((weekday) => <th key={weekday} scope="col">{t(weekday)}</th>)}</tr></thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (day === undefined ? <td key={at} /> : (
              <td key={day.day} className={`${day.working ? 'working' : 'resting'} day-${day.kind}`}>
                {onChoose ? <button type="button" onClick={() => onChoose(day.day)}>{content(day)} <span className="heard">{t('addFor', { day: day.day })}</span></button> : content(day)}
              </td>
            )))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
