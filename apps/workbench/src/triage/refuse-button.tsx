import { acceptanceGrounds, casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { triageMessages } from './triage.messages.ts';

interface RefuseButtonProps {
  readonly id: string;
  readonly version: number;
  readonly onDone: () => void;
  readonly onStale: () => void;
}

/** Refuses a matter: with a ground, and where to go instead. */
export function RefuseButton({ id, version, onDone, onStale }: RefuseButtonProps) {
  const { t, of } = useWords(triageMessages);
  const where = (ground: unknown): string => (typeof ground === 'string' && ground in acceptanceGrounds ? of(acceptanceGrounds[ground as keyof typeof acceptanceGrounds].whereToGo) : '');
  return (
    <OperationButton
      operation={casework.matters.refuse}
      label={t('refuse')}
      fixed={{ id }}
      version={version}
      button={{ danger: true }}
      hint={({ ground }) => where(ground) && <p className="note">{t('refuseTells', { where: where(ground) })}</p>}
      onDone={onDone}
      onStale={onStale}
    />
  );
}
