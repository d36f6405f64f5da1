import { useWords } from '@gongzhi/web/view';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { daysOf, receivedWithin } from './period.ts';
import { queuesMessages } from './queues.messages.ts';

type Span = Parameters<typeof daysOf>[0];

/** When matters were received: from a day, up to a day, or both. */
export function PeriodPicker({ value, onChange }: { value: Span; onChange: (span: Span) => void }) {
  const { t } = useWords(queuesMessages);
  const [from, to] = daysOf(value);
  return (
    <DatePicker.RangePicker
      className="filter-wide"
      allowEmpty={[true, true]}
      placeholder={[t('periodFrom'), t('periodTo')]}
      aria-label={t('period')}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      onChange={(days) => onChange(receivedWithin(days?.[0]?.format('YYYY-MM-DD'), days?.[1]?.format('YYYY-MM-DD')))}
    />
  );
}
