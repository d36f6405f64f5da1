import { mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import type { Option } from '../parts/pickers/remote-select.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

interface AssignBarProps {
  readonly chosen: readonly string[];
  readonly known: readonly Option[];
  readonly onDone: () => void;
}

/** Proposes those who are ticked: one, a panel of an odd number with its lead, or several of whom the first has it. */
export function AssignBar({ chosen, known, onDone }: AssignBarProps) {
  const { t } = useWords(disputeMessages);
  const { file: { mediators } } = useDispute();
  // Whom the sides have chosen belongs to the panel, though they are not suggested any more.
  const sides = mediators.filter(({ state }) => state === 'chosen' || state === 'in_charge').map(({ mediatorId, name }) => ({ value: mediatorId, label: name ?? '—' }));
  const options = [...known, ...sides.filter(({ value }) => !known.some((one) => one.value === value))];
  const ids = [...new Set([...mediators.filter(({ state }) => state === 'chosen').map(({ mediatorId }) => mediatorId), ...chosen])];
  return (
    <div className="line assign-bar">
      <ActButton
        action="assign"
        operation={mediation.assignments.assign}
        label={ids.length > 0 ? t('assignChosen', { count: ids.length }) : undefined}
        button={{ type: 'primary' }}
        initial={{ mediatorIds: ids, ...(ids.length > 1 ? { leadId: ids[0] } : {}) }}
        choices={{ mediatorIds: options, leadId: options }}
        lead={<p className="note">{t('assignWhat')}</p>}
        onDone={onDone}
      />
      <span className="quiet">{t('assignHint')}</span>
    </div>
  );
}
