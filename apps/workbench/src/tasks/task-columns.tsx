import { casework, type Task, taskKinds } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { type TableColumnsType, Tag } from 'antd';
import { useMay, useMe } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { PageLink } from '../routing/routing.tsx';
import { tasksMessages } from './tasks.messages.ts';

/** How tasks are shown, with what their owner can do. */
export function useTaskColumns(reload: () => void): TableColumnsType<Task> {
  const { t, of, moment, deadline } = useWords(tasksMessages);
  const me = useMe();
  const may = useMay();
  const mine = ({ ownerId, ownerUnitId }: Task): boolean => ownerId === me.id || me.roles.some(({ role, units }) => role !== 'resident' && units.includes(ownerUnitId));
  return [
    {
      title: t('what'), key: 'what',
      render: (_, { what, kind, matterId, result }) => (
        <div className="matter-cell">
          <div className="words">{what}</div>
          {result && <div className="words quiet">{t('result')}: {result}</div>}
          <span className="quiet">{of(taskKinds[kind])}{matterId && <> · <PageLink page="matter" of={matterId}>{t('matter')}</PageLink></>}</span>
        </div>
      ),
    },
    { title: t('owner'), key: 'owner', responsive: ['md'], render: (_, { ownerUnitId, ownerId }) => <><UnitName id={ownerUnitId} />{ownerId && <div className="quiet"><PersonName id={ownerId} /></div>}</> },
    { title: t('issuedBy'), key: 'issued', responsive: ['lg'], render: (_, { issuedBy, issuedAt }) => <><PersonName id={issuedBy} /><div className="quiet moment">{moment(issuedAt)}</div></> },
    { title: t('due'), key: 'due', render: (_, { dueAt, overdue, state }) => <><span className="moment">{deadline(dueAt)}</span> {overdue && state === 'open' && <Tag color="red">{t('overdue')}</Tag>}</> },
    {
      title: '', key: 'act',
      render: (_, task) => {
        if (task.state !== 'open') return <Tag>{t(task.state)}</Tag>;
        if (task.kind === 'contribution' && task.matterId) return <PageLink page="matter" of={task.matterId}>{t('contribute')}</PageLink>;
        if (!may('task:complete') || !mine(task)) return null;
        return <OperationButton operation={casework.tasks.complete} fixed={{ id: task.id }} version={task.version} lead={<p className="note words">{task.what}</p>} button={{ size: 'small' }} onDone={reload} onStale={reload} />;
      },
    },
  ];
}
