import { mediation, type Mediator } from '@gongzhi/contracts/mediation';
import { mayDoToMediator, type MediatorAction } from '@gongzhi/domain/mediation';
import { useWords } from '@gongzhi/web/view';
import { useMay } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { LevelButton } from './level-button.tsx';
import { mediatorsMessages } from './mediators.messages.ts';
import { particularsOf } from './particulars-of.ts';

/** What those who keep the register do to a mediator, as far as their state allows it. */
export function MediatorActions({ mediator, onDone }: { mediator: Mediator; onDone: () => void }) {
  const { t } = useWords(mediatorsMessages);
  const may = useMay();
  const { id, version, state } = mediator;
  const can = (action: MediatorAction): boolean => mayDoToMediator(state, action).ok;
  const common = { fixed: { id }, version, onDone, onStale: onDone };
  const { mediators } = mediation;
  const keeps = may('mediator:keep') && mediator.personal !== null;
  return (
    <>
      {keeps && can('update') && <OperationButton {...common} operation={mediators.update} label={t('change')} initial={particularsOf(mediator)} />}
      {keeps && can('certify') && <OperationButton {...common} operation={mediators.certify} label={t('certify')} />}
      {keeps && can('train') && <OperationButton {...common} operation={mediators.train} label={t('train')} />}
      {may('mediator:decide-level') && can('decide_level') && <LevelButton mediator={mediator} onDone={onDone} />}
      {keeps && can('move') && <OperationButton {...common} operation={mediators.move} label={t('move')} />}
      {keeps && can('criticise') && <OperationButton {...common} operation={mediators.criticise} label={t('criticise')} />}
      {keeps && can('suspend') && <OperationButton {...common} operation={mediators.suspend} label={t('suspend')} lead={<p className="note">{t('suspendWhy')}</p>} />}
      {keeps && can('reinstate') && <OperationButton {...common} operation={mediators.reinstate} label={t('reinstate')} />}
      {keeps && can('dismiss') && <OperationButton {...common} operation={mediators.dismiss} label={t('dismiss')} lead={<p className="note">{t('dismissWhy')}</p>} button={{ danger: true }} />}
    </>
  );
}
