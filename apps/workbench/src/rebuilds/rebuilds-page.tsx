import { insight, type Rebuild } from '@gongzhi/contracts/insight';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Progress, Table, type TableColumnsType, Tag } from 'antd';
import { useEffect } from 'react';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { rebuildsMessages } from './rebuilds.messages.ts';

const colours = { building: 'blue', live: 'green', retired: 'default', failed: 'red' } as const;
/** Rebuilds announce nothing; their progress is asked for while one runs. */
const pause = 1_000;

/** Generations of the statistics: the one in use, one being built, those that were. */
export function RebuildsPage() {
  const { t, moment } = useWords(rebuildsMessages);
  const answer = useAnswer(insight.rebuilds.list, {});
  const { reload } = answer;
  const running = answer.value?.items.some(({ state }) => state === 'building') ?? false;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(reload, pause);
    return () => clearInterval(timer);
  }, [running, reload]);
  const columns: TableColumnsType<Rebuild> = [
    { title: t('generation'), dataIndex: 'generation' },
    { title: t('state'), render: (_, { state, missing }) => <><Tag color={colours[state]}>{t(state)}</Tag>{missing > 0 && <div className="failure">{t('missing', { count: missing })}</div>}</> },
    { title: t('progress'), render: (_, { events, expected, state }) => <div className="cell-wide"><Progress percent={state === 'building' ? Math.floor((events / Math.max(expected, 1)) * 100) : 100} status={state === 'failed' ? 'exception' : state === 'building' ? 'active' : 'success'} size="small" aria-label={t('progress')} /><span className="quiet">{t('events', { events, expected })}</span></div> },
    { title: t('startedAt'), render: (_, { startedAt }) => <span className="moment">{moment(startedAt)}</span> },
    { title: t('finishedAt'), render: (_, { finishedAt }) => <span className="moment">{finishedAt && moment(finishedAt)}</span> },
  ];
  return (
    <Page title={t('title')} lead={t('lead')} actions={<OperationButton operation={insight.rebuilds.start} label={t('start')} lead={<p>{t('lead')}</p>} button={{ type: 'primary', disabled: running }} onDone={reload} />}>
      <Answered answer={answer}>
        {({ items }) => (items.length === 0 ? <Empty title={t('empty')} /> : <Table<Rebuild> aria-label={t('title')} size="middle" rowKey="generation" columns={columns} dataSource={items} pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ tabIndex: 0 })} />)}
      </Answered>
    </Page>
  );
}
