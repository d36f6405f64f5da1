import type { TimelineEntry } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Alert } from 'antd';
import { Doing } from '../doing.tsx';
import { actsMessages } from './acts.messages.ts';

/** What others did while somebody was writing. */
export function Meanwhile({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t, moment } = useWords(actsMessages);
  if (entries.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="lead-box"
      title={t('meanwhile')}
      description={
        <>
          <ul className="plain-list">{entries.map((entry) => <li key={entry.id}><Doing entry={entry} /> <span className="quiet">{moment(entry.at)}</span>{entry.note && <p className="words">{entry.note}</p>}</li>)}</ul>
          {t('meanwhileHow')}
        </>
      }
    />
  );
}
