import { mediation, type Mediator } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { mediatorsMessages } from './mediators.messages.ts';

/** Gives a mediator a level, or takes the one they have away. */
export function LevelButton({ mediator: { id, version, level }, onDone }: { mediator: Mediator; onDone: () => void }) {
  const { t } = useWords(mediatorsMessages);
  const common = { operation: mediation.mediators.decideLevel, version, onDone, onStale: onDone, lead: <p className="note">{t('levelWhy')}</p> };
  return (
    <>
      <OperationButton {...common} label={t('decideLevel')} fixed={{ id }} initial={level ? { level } : {}} />
      {level && <OperationButton {...common} label={t('takeLevelAway')} fixed={{ id, level: null }} />}
    </>
  );
}
