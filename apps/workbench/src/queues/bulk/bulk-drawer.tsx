import type { MatterItem } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Alert, Drawer } from 'antd';
import { useState } from 'react';
import { type BulkAction, suits } from './bulk-actions.ts';
import { BulkForm } from './bulk-form.tsx';
import { BulkResults } from './bulk-results.tsx';
import { bulkMessages } from './bulk.messages.ts';
import { useBulkRun } from './use-bulk-run.ts';

interface BulkDrawerProps {
  readonly action: BulkAction;
  readonly items: readonly MatterItem[];
  /** @param left what was not done */
  readonly onClose: (left: string[]) => void;
}

/** An act on several matters, from what it says of them to what came of each. */
export function BulkDrawer({ action, items: chosen, onClose }: BulkDrawerProps) {
  const { t, of } = useWords(bulkMessages);
  // What was chosen when it was opened: the list behind goes on.
  const [items] = useState(chosen);
  const { outcomes, busy, start, again, stop } = useBulkRun();
  const suiting = items.filter((item) => suits(action, item));
  const close = (): void => {
    stop();
    onClose(items.filter(({ id }) => outcomes.get(id)?.state !== 'done').map(({ id }) => id));
  };
  return (
    <Drawer title={t('title', { what: of(action.operation.summary) })} open onClose={close} size={560}>
      {suiting.length === 0 ? <Alert type="info" showIcon title={t('nothing')} />
        : outcomes.size === 0 ? <BulkForm action={action} items={suiting} skipped={items.length - suiting.length} onStart={(input) => void start(action, suiting, input)} />
        : <BulkResults items={suiting} outcomes={outcomes} busy={busy} onStop={stop} onAgain={() => void again()} onClose={close} />}
    </Drawer>
  );
}
