import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import { Card, Table } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { areasMessages } from './areas.messages.ts';

const names = (codes: readonly string[]) => <ul className="bare-list">{codes.map((code) => <li key={code}><AreaName code={code} /></li>)}</ul>;

/** Merges, splits and new names of a county, latest first. */
export function AreaChanges({ within }: { within: string }) {
  const { t } = useWords(areasMessages);
  const answer = useAnswer(casework.areas.changes, { within });
  useLive(casework.areas.changed, answer.reload);
  return (
    <Card title={<h2 className="card-title">{t('changes')}</h2>}>
      <Answered answer={answer}>
        {({ items }) => items.length === 0 ? <Empty title={t('noChanges')} /> : (
          <Table rowKey="id" size="middle" pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ tabIndex: 0 })} dataSource={items.toReversed()} columns={[
            { title: t('effectiveOn'), dataIndex: 'effectiveOn' },
            { title: t('kind'), render: (_, { kind }) => t(kind) },
            { title: t('from'), render: (_, { predecessors }) => names(predecessors) },
            { title: t('to'), render: (_, { successors }) => names(successors.map(({ code }) => code)) },
          ]} />
        )}
      </Answered>
    </Card>
  );
}
