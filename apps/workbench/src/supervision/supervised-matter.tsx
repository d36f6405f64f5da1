import { casework, clockKinds } from '@gongzhi/contracts/casework';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import { Button, Descriptions, Drawer } from 'antd';
import { useMay } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Answered } from '../parts/states.tsx';
import { AlertTag, StatusTag } from '../parts/tags.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { DueSpan } from './due-span.tsx';
import { OpenOrders } from './open-orders.tsx';
import { PendingRequest } from './pending-request.tsx';
import { supervisionMessages } from './supervision.messages.ts';
import { useOfficers } from './use-officers.ts';

/** A matter whose clock ran out, beside the board: where it stands, and what those who watch over it can do. */
export function SupervisedMatter({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, of } = useWords(supervisionMessages);
  const { go } = useRouting();
  const may = useMay();
  const answer = useAnswer(casework.matters.file, { id });
  useLive(casework.matters.progressed, (event) => void ((!event || event.id === id) && answer.reload()));
  const unitId = answer.value?.matter.unitId ?? undefined;
  const mayAssign = answer.value?.matter.actions.includes('assign') === true;
  const officers = useOfficers(mayAssign ? unitId : undefined);
  return (
    <Drawer open onClose={onClose} size={620} title={answer.value?.matter.title ?? t('matter')} extra={<Button onClick={() => go(addressOf('matter', id))}>{t('openFile')}</Button>}>
      <Answered answer={answer}>
        {({ matter, clocks }) => {
          const { version, actions } = matter;
          const common = { fixed: { id }, version, onStale: answer.reload, onDone: answer.reload };
          const running = clocks.filter(({ state }) => state === 'running' || state === 'paused');
          return (
            <div className="stack">
              <Descriptions size="small" column={1} items={[
                { key: 'code', label: t('matter'), children: matter.code },
                { key: 'status', label: t('status'), children: <StatusTag status={matter.status} /> },
                { key: 'unit', label: t('unit'), children: matter.unitId ? <UnitName id={matter.unitId} /> : t('noUnit') },
                { key: 'handler', label: t('handler'), children: matter.handlerId ? <PersonName id={matter.handlerId} /> : t('nobody') },
                ...running.map((clock) => ({ key: clock.id, label: of(clockKinds[clock.kind]), children: <span><AlertTag alert={clock.alert} /> <DueSpan at={clock.dueAt} /></span> })),
              ]} />
              <p className="words">{matter.description}</p>
              <div className="line">
                {may('order:issue') && actions.includes('order') && <OperationButton {...common} operation={casework.orders.issue} button={{ type: 'primary' }} />}
                {mayAssign && matter.unitId && <OperationButton {...common} operation={casework.assignments.assign} label={t('cover')} lead={<p>{t('coverLead')}</p>} initial={{ cover: true }} choices={{ officerId: officers }} />}
                </div>
              {may('extension:decide') && actions.includes('decide_extension') && <PendingRequest id={id} version={version} onChange={answer.reload} />}
              <OpenOrders id={id} version={version} onChange={answer.reload} />
            </div>
          );
        }}
      </Answered>
    </Drawer>
  );
}
