import type { MatterItem } from '@gongzhi/contracts/casework';
import { Refused } from '@gongzhi/web/client';
import { useWords } from '@gongzhi/web/view';
import { Button, Progress, Tag } from 'antd';
import { partsMessages } from '../../parts/parts.messages.ts';
import { PageLink } from '../../routing/routing.tsx';
import { bulkMessages } from './bulk.messages.ts';
import type { Outcome } from './run-each.ts';

const colours = { waiting: 'default', running: 'processing', done: 'green', failed: 'red' } as const;

interface BulkResultsProps {
  readonly items: readonly MatterItem[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly busy: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** How far it is, and what came of each: nothing is hidden when some fail. */
export function BulkResults({ items, outcomes, busy, onStop, onAgain, onClose }: BulkResultsProps) {
  const { t } = useWords(bulkMessages);
  const parts = useWords(partsMessages);
  const all = items.map(({ id }) => outcomes.get(id)!);
  const count = (state: Outcome['state']): number => all.filter((one) => one?.state === state).length;
  const [done, failed, left] = [count('done'), count('failed'), items.length - count('done')];
  const why = (error: unknown): string => (error instanceof Refused ? [error.message, ...error.fields.map(({ message }) => message)].join(' ') : parts.t('unreachable'));
  return (
    <>
      <Progress percent={Math.floor((100 * (done + failed)) / items.length)} status={busy ? 'active' : failed ? 'exception' : 'normal'} aria-label={t('results')} />
      <p role="status">{t('progress', { done, failed, count: items.length })}</p>
      <div className="line">
        {busy ? <Button onClick={onStop}>{t('stop')}</Button> : <Button type={left ? 'default' : 'primary'} onClick={onClose}>{t('close')}</Button>}
        {!busy && left > 0 && <Button type="primary" onClick={onAgain}>{t('again', { count: left })}</Button>}
      </div>
      <h2>{t('results')}</h2>
      <ul className="plain-list">
        {items.map((item, at) => {
          const outcome = all[at] ?? { state: 'waiting' as const };
          return (
            <li key={item.id}>
              <div className="line spread"><div><PageLink page="matter" of={item.id}>{item.title}</PageLink><div className="quiet">{item.code}</div></div><Tag color={colours[outcome.state]}>{t(outcome.state)}</Tag></div>
              {outcome.state === 'failed' && <p className="failure">{why(outcome.error)}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
