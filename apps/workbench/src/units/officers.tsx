import { casework } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Table, Tag } from 'antd';
import { useMay } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { unitsMessages } from './units.messages.ts';

/** Whom a unit's work can be given to, and who heads it. */
export function Officers({ unitId }: { unitId: string }) {
  const { t } = useWords(unitsMessages);
  const may = useMay();
  const answer = useAnswer(casework.units.officers, { id: unitId });
  const keeps = may('unit:keep');
  const small = { size: 'small', type: 'link' } as const;
  const add = <OperationButton operation={casework.units.setOfficer} label={t('addOfficer')} fixed={{ id: unitId }} onDone={answer.reload} />;
  return (
    <Card title={<h2 className="card-title">{t('officers')}</h2>} extra={keeps && add}>
      <Answered answer={answer}>
        {({ items }) => items.length === 0 ? <Empty title={t('noOfficers')} /> : (
          <Table rowKey="personId" size="middle" pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ tabIndex: 0 })} dataSource={items} columns={[
            { title: t('officer'), render: (_, { personId }) => <PersonName id={personId} /> },
            { title: t('part'), render: (_, { head }) => (head ? <Tag color="blue">{t('head')}</Tag> : t('member')) },
            ...(keeps ? [{
              key: 'actions', align: 'right' as const,
              render: (_: unknown, { personId, head }: { personId: string; head: boolean }) => (
                <>
                  <OperationButton operation={casework.units.setOfficer} label={t(head ? 'makeMember' : 'makeHead')} fixed={{ id: unitId, personId, head: !head }} lead={<p><PersonName id={personId} /></p>} button={small} onDone={answer.reload} />
                  <OperationButton operation={casework.units.removeOfficer} label={t('takeOut')} fixed={{ id: unitId, personId }} lead={<><p><PersonName id={personId} /></p><p className="note">{t('takeOutWhy')}</p></>} button={{ ...small, danger: true }} onDone={answer.reload} />
                </>
              ),
            }] : []),
          ]} />
        )}
      </Answered>
    </Card>
  );
}
