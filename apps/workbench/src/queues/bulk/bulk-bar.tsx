import { actions, type MatterItem } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../me/me.tsx';
import { type BulkAction, bulkActions, permissionOf } from './bulk-actions.ts';
import { BulkDrawer } from './bulk-drawer.tsx';
import { bulkMessages } from './bulk.messages.ts';

interface BulkBarProps {
  readonly items: readonly MatterItem[];
  readonly onChoose: (ids: string[]) => void;
  readonly onDone: () => void;
}

/** What can be done to those chosen. */
export function BulkBar({ items, onChoose, onDone }: BulkBarProps) {
  const { t, of } = useWords(bulkMessages);
  const may = useMay();
  const [action, setAction] = useState<BulkAction>();
  const close = (left: string[]): void => {
    setAction(undefined);
    onChoose(left);
    onDone();
  };
  return (
    <>
      {items.length > 0 && (
        <div className="bulk-bar" role="region" aria-label={t('chosen', { count: items.length })}>
          <strong role="status">{t('chosen', { count: items.length })}</strong>
          {bulkActions.filter((one) => may(permissionOf(one))).map((one) => <Button key={one.action} onClick={() => setAction(one)}>{of(actions[one.action])}</Button>)}
          <Button type="text" onClick={() => onChoose([])}>{t('none')}</Button>
        </div>
      )}
      {action && <BulkDrawer action={action} items={items} onClose={close} />}
    </>
  );
}
