import { casework } from '@gongzhi/contracts/casework';
import { usePages, useWords } from '@gongzhi/web/view';
import { useMay } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useLiveReload } from '../parts/use-live-reload.ts';
import { DueSpan } from './due-span.tsx';
import { supervisionMessages } from './supervision.messages.ts';

/** The orders on a matter that are not fulfilled yet. */
export function OpenOrders({ id, version, onChange }: { id: string; version: number; onChange: () => void }) {
  const { t } = useWords(supervisionMessages);
  const may = useMay();
  const orders = usePages(casework.tasks.list, { matterId: id, kind: 'order', limit: 50 });
  useLiveReload(casework.matters.progressed, orders.reload);
  if (!orders.items?.length) return null;
  const done = (): void => {
    orders.reload();
    onChange();
  };
  return (
    <section aria-labelledby="open-orders">
      <h2 id="open-orders">{t('openOrders')}</h2>
      <ul className="plain-list">
        {orders.items.map((order) => (
          <li key={order.id}>
            <p className="words">{order.what}</p>
            <p><UnitName id={order.ownerUnitId} /> · <DueSpan at={order.dueAt} /></p>
            {may('order:issue') && <OperationButton operation={casework.orders.fulfil} fixed={{ id, taskId: order.id }} version={version} onDone={done} onStale={onChange} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
