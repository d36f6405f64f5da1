import { conflictGrounds, mediation, panelParts, panelStates } from '@gongzhi/contracts/mediation';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Alert, Tag } from 'antd';
import { Empty } from '../parts/states.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

const colours = { chosen: 'cyan', proposed: 'processing', in_charge: 'success', refused: 'default', released: 'default' } as const;

/** Those who mediate, are asked to, or did; with grounds that came to light why one may not. */
export function Panel() {
  const { t, of, moment } = useWords(disputeMessages);
  const { id, file: { mediators, dispute } } = useDispute();
  const told = useAnswer(mediation.assignments.list, mediators.length > 0 ? { id } : undefined).value?.items;
  if (mediators.length === 0) return <Empty title={t('noMediators')} />;
  return (
    <ul className="plain-list">
      {mediators.map(({ mediatorId, name, part, state, since, until }) => {
        const active = state === 'in_charge' || state === 'proposed';
        const conflicts = told?.find((one) => one.mediatorId === mediatorId && one.state === state)?.conflicts ?? [];
        return (
          <li key={`${mediatorId} ${state} ${since}`}>
            <div className="line">
              <strong>{name ?? '—'}</strong><Tag>{of(panelParts[part])}</Tag><Tag color={colours[state]}>{of(panelStates[state])}</Tag>
              {mediatorId === dispute.firstMediatorId && <Tag color="blue">{t('answersForIt')}</Tag>}
              <span className="quiet">{moment(since)}{until && ` — ${moment(until)}`}</span>
            </div>
            {active && conflicts.length > 0 && <Alert type="warning" showIcon title={t('conflicts', { grounds: conflicts.map((ground) => of(conflictGrounds[ground])).join('、') })} />}
            {active && (
              <div className="line party-actions">
                <ActButton action="refuse_mediator" operation={mediation.assignments.refuse} fixed={{ mediatorId }} button={{ size: 'small' }} lead={<p className="note">{t('refuseWhat')}</p>} />
                <ActButton action="release_mediator" operation={mediation.assignments.release} fixed={{ mediatorId }} button={{ size: 'small' }} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
