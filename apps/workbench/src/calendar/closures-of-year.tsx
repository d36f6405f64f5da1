import { casework, type Closure } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Table, Tag } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { RemoveButton } from '../parts/remove-button.tsx';
import { Empty } from '../parts/states.tsx';
import { calendarMessages } from './calendar.messages.ts';

interface ClosuresOfYearProps {
  readonly area: string;
  readonly closures: readonly Closure[];
  readonly mayKeep: boolean;
  readonly onChange: () => void;
}

/** What was recorded for an area and those above it: closed days, and days worked although the calendar rests. */
export function ClosuresOfYear({ area, closures, mayKeep, onChange }: ClosuresOfYearProps) {
  const { t, of } = useWords(calendarMessages);
  if (closures.length === 0) return <Empty title={t('noClosures')} />;
  return (
    <Table<Closure>
      aria-label={t('closures', { year: '' })}
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...closures].sort((one, other) => one.from.localeCompare(other.from))}
      columns={[
        { title: t('from'), render: (_, { from, to }) => (from === to ? from : `${from} – ${to}`) },
        { title: t('kind'), render: (_, { kind }) => <Tag color={kind === 'closed' ? 'orange' : 'blue'}>{t(kind)}</Tag> },
        { title: t('reason'), render: (_, { reason }) => <span className="cell-wide">{of(reason)}</span> },
        { title: t('area'), render: (_, closure) => <>{closure.area === null ? t('everywhere') : <AreaName code={closure.area} />}{closure.area !== area && <> <Tag>{t('inherited')}</Tag></>}</> },
        ...(mayKeep ? [{ title: t('actions'), render: (_: unknown, { id }: Closure) => <RemoveButton operation={casework.closures.remove} input={{ id }} label={t('remove')} ask={t('removeAsk')} means={t('removeMeans')} done={t('removed')} onDone={onChange} /> }] : []),
      ]}
    />
  );
}
