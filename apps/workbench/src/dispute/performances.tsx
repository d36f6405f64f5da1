import { type DisputeFile, mediation, termStates } from '@gongzhi/contracts/mediation';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Progress, Tag } from 'antd';
import { useEffect } from 'react';
import { PersonName } from '../parts/person-name.tsx';
import { ActButton } from './act-button.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';
import { inYuan } from './in-yuan.ts';

const colours = { open: 'default', partly: 'processing', performed: 'success', defaulted: 'error' } as const;

/** The terms of the agreement in effect, what was performed of each, and when. */
export function Performances({ agreement }: { agreement: DisputeFile['agreements'][number] }) {
  const { t, of, day, language } = useWords(disputeMessages);
  const { id, file: { dispute }, partyName } = useDispute();
  const { value, reload } = useAnswer(mediation.performances.list, { id });
  useEffect(reload, [dispute.version, reload]);
  return (
    <Card size="small" title={t('performance')}>
      <ul className="plain-list">
        {agreement.terms.map(({ number, debtorId, creditorId, what, amount, dueOn, performed, state }) => (
          <li key={number}>
            <div className="line"><strong>{number}. {partyName(debtorId)}{creditorId && ` → ${partyName(creditorId)}`}</strong><Tag color={colours[state]}>{of(termStates[state])}</Tag><span className="quiet">{t('dueOn', { day: day(dueOn) })}</span></div>
            <p className="words">{what}{amount !== null && ` · ${inYuan(amount, language)}`}</p>
            {amount !== null && <Progress percent={Math.round((performed / amount) * 100)} size="small" aria-label={t('performed')} format={() => `${inYuan(performed, language)} / ${inYuan(amount, language)}`} />}
            <ul className="quiet">
              {value?.items.filter(({ term }) => term === number).map((one) => <li key={one.recordedAt}>{day(one.performedOn)}{one.amount !== null && ` · ${inYuan(one.amount, language)}`} · <PersonName id={one.recordedBy} />{one.note && ` · ${one.note}`}</li>)}
            </ul>
            {state !== 'performed' && (
              <div className="line party-actions">
                <ActButton action="record_performance" operation={mediation.performances.record} fixed={{ term: number }} button={{ size: 'small', type: 'primary' }} {...(amount === null ? { without: ['amount'] } : { initial: { amount: amount - performed } })} />
                {state !== 'defaulted' && <ActButton action="default_on_term" operation={mediation.performances.findDefault} fixed={{ term: number }} button={{ size: 'small', danger: true }} lead={<p className="note">{t('defaultWhat')}</p>} />}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
