import { type Alert, alerts, type Status, statuses } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';

const colours = { green: 'green', yellow: 'gold', red: 'red' } as const satisfies Record<Alert, string>;

/** The colour of a clock, with its word: colour alone tells nobody anything. */
export function AlertTag({ alert }: { alert: Alert }) {
  const { of } = useWords({});
  return <Tag color={colours[alert]}>{of(alerts[alert])}</Tag>;
}

/** Where a matter stands. */
export function StatusTag({ status }: { status: Status }) {
  const { of } = useWords({});
  return <Tag>{of(statuses[status])}</Tag>;
}
