import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { KeyboardEvent } from 'react';
import type { Controlled } from './remote-select.tsx';

const zone = 'Asia/Shanghai';

/** Enter takes the day that was typed; the form around it is not sent with it. */
const takeOnly = (event: KeyboardEvent): void => void (event.key === 'Enter' && event.preventDefault());

/** A day of China's calendar, as contracts write it. */
export function DayPicker({ value, onChange, ...rest }: Controlled<string>) {
  return <DatePicker {...rest} onKeyDown={takeOnly} value={value ? dayjs(value) : null} onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))} style={{ width: '100%' }} />;
}

/** A moment, chosen in China's time wherever somebody sits, as contracts write it: UTC. */
export function MomentPicker({ value, onChange, ...rest }: Controlled<string>) {
  // The picker knows no zones: it is shown China's wall clock, and what was chosen is read as such.
  const shown = value ? dayjs(dayjs(value).tz(zone).format('YYYY-MM-DDTHH:mm')) : null;
  return <DatePicker {...rest} onKeyDown={takeOnly} showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" value={shown} onChange={(moment) => onChange?.(moment ? dayjs.tz(moment.format('YYYY-MM-DDTHH:mm'), zone).toISOString() : undefined)} style={{ width: '100%' }} />;
}
