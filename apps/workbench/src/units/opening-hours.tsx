import type { Unit } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Facts } from '../parts/facts.tsx';
import { unitsMessages, weekdays } from './units.messages.ts';

/** When a unit is open, as its door plate says it. */
export function OpeningHours({ hours }: { hours: Unit['openingHours'] }) {
  const { t } = useWords(unitsMessages);
  return hours === null ? <p className="quiet">{t('usualHours')}</p> : <Facts facts={weekdays.map((day) => [t(day), hours[day] ?? <span className="quiet">{t('closedDay')}</span>])} />;
}
