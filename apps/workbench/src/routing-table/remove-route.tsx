import { casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { RemoveButton } from '../parts/remove-button.tsx';
import { routingTableMessages } from './routing-table.messages.ts';

/** Takes an entry out of the routing table. */
export function RemoveRoute({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useWords(routingTableMessages);
  return <RemoveButton operation={casework.routes.remove} input={{ id }} label={t('remove')} ask={t('removeAsk')} means={t('removeMeans')} done={t('removed')} onDone={onDone} />;
}
