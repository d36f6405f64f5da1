import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Statistic, Table } from 'antd';
import { Answered } from '../parts/states.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { useView } from '../parts/use-view.ts';
import { supervisionMessages } from './supervision.messages.ts';

/** How many clocks are yellow and red, by unit or by area; choosing one narrows the list beside it. */
export function AlertSummary({ area, unitId }: { area: string | undefined; unitId: string | undefined }) {
  const { t, of } = useWords(supervisionMessages);
  const { view, look } = useView();
  const by = view.get('by') === 'area' ? 'area' : 'unit';
  const answer = useAnswer(casework.supervision.summary, { by, ...(area ? { area } : {}) });
  useLiveReload(casework.clocks.turned, answer.reload);
  useLiveReload(casework.matters.progressed, answer.reload);
  return (
    <Card size="small" title={t('summary')} extra={(
      <span className="choice-links" role="group" aria-label={t('summary')}>
        {(['unit', 'area'] as const).map((one) => <button key={one} type="button" className="link-button" aria-pressed={by === one} onClick={() => look({ by: one === 'area' ? 'area' : undefined }, 'replace')}>{t(one === 'unit' ? 'byUnit' : 'byArea')}</button>)}
      </span>
    )}>
      <Answered answer={answer}>
        {({ items, total }) => (
          <>
            <div className="figures">
              <Statistic title={t('red')} value={total.red} />
              <Statistic title={t('yellow')} value={total.yellow} />
              <Statistic title={t('escalated')} value={total.escalated} />
            </div>
            {items.length > 0 && (
              <Table
                aria-label={t(by === 'unit' ? 'byUnit' : 'byArea')}
                size="small"
                pagination={false}
                rowKey={({ key }) => key ?? ''}
                rowClassName={({ key }) => (key !== null && (key === unitId || key === area) ? 'chosen' : '')}
                dataSource={items}
                columns={[
                  { title: t(by === 'unit' ? 'units' : 'area'), render: (_, { key, name }) => (
                    key === null || name === null ? t('noUnit') : <button type="button" className="link-button" onClick={() => look(by === 'unit' ? { unit: key === unitId ? undefined : key } : { area: key })}>{of(name)}</button>
                  ) },
                  { title: t('red'), dataIndex: 'red', align: 'right', width: 56 },
                  { title: t('yellow'), dataIndex: 'yellow', align: 'right', width: 64 },
                ]}
              />
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}
