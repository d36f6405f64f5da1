import { casework, type MatterFile, type Task, taskKinds } from '@gongzhi/contracts/casework';
import { useFreshAnswer, useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { useMay, useMe } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Failed } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { matterMessages } from './matters.messages.ts';

const most = 100;

/** Orders, contributions and decisions that somebody has to carry out for the matter; one's own are completed here. */
export function Tasks({ matter: { id, version }, reload }: Pick<MatterFile, 'matter'> & { reload: () => void }) {
  const { t } = useWords(matterMessages);
  const may = useMay();
  const asked = may('task:read');
  const open = useFreshAnswer(casework.tasks.list, asked ? { matterId: id, state: 'open', limit: most } : undefined, version);
  const done = useFreshAnswer(casework.tasks.list, asked ? { matterId: id, state: 'done', limit: most } : undefined, version);
  const tasks = [...(open.value?.items ?? []), ...(done.value?.items ?? [])];
  const error = open.error ?? done.error;
  if (tasks.length === 0 && error === undefined) return null;
  const changed = (): void => {
    open.reload();
    done.reload();
    reload();
  };
  return (
    <Card title={<h2>{t('tasks')}</h2>}>
      {error !== undefined && <Failed error={error} retry={changed} />}
      <ul className="plain-list">{tasks.map((task) => <li key={task.id}><TaskLine task={task} onChanged={changed} /></li>)}</ul>
    </Card>
  );
}

function TaskLine({ task, onChanged }: { task: Task; onChanged: () => void }) {
  const { t, of, moment, deadline } = useWords(matterMessages);
  const may = useMay();
  const me = useMe();
  const mine = task.ownerId === me.id || me.roles.some(({ units }) => units.includes(task.ownerUnitId));
  const open = task.state === 'open';
  return (
    <>
      <div className="line">
        <strong>{of(taskKinds[task.kind])}</strong>
        <Tag color={open ? (task.overdue ? 'red' : 'blue') : 'green'}>{t(open ? (task.overdue ? 'taskOverdue' : 'taskOpen') : 'taskDone')}</Tag>
        {/* A contribution is delivered on the matter itself. */}
        {open && mine && task.kind !== 'contribution' && may('task:complete') && (
          <OperationButton operation={casework.tasks.complete} label={t('completeTask')} fixed={{ id: task.id }} version={task.version} button={{ size: 'small', className: 'screen-only' }} lead={<p className="words note">{task.what}</p>} onDone={onChanged} onStale={onChanged} />
        )}
      </div>
      <p className="words">{task.what}</p>
      <span className="quiet"><UnitName id={task.ownerUnitId} />{task.ownerId && <> · <PersonName id={task.ownerId} /></>} · {t('taskDue', { moment: deadline(task.dueAt) })}</span>
      {task.result && <p className="words note">{t('taskResult')}: {task.result}{task.completedBy && <> · <PersonName id={task.completedBy} /></>}{task.completedAt && <> · {moment(task.completedAt)}</>}</p>}
    </>
  );
}
