import { mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { mediatorOptions, useDispute } from './dispute-context.tsx';
import { Panel } from './panel.tsx';
import { Suggestions } from './suggestions.tsx';

/** Who mediates, and who could. */
export function MediatorsPart() {
  const { t } = useWords(disputeMessages);
  const { file, may } = useDispute();
  const known = mediatorOptions(file, 'chosen', 'proposed', 'in_charge');
  return (
    <div className="stack">
      <Card size="small" title={t('panel')} extra={<ActButton action="declare_conflict" operation={mediation.conflicts.declare} button={{ size: 'small' }} lead={<p className="note">{t('conflictWhat')}</p>} {...(known.length > 0 ? { choices: { mediatorId: known } } : {})} />}>
        <Panel />
      </Card>
      {(may('assign') || may('choose_mediator')) && <Suggestions />}
    </div>
  );
}
