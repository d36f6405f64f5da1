import { confirmationStates, mediation } from '@gongzhi/contracts/mediation';
import { Refused } from '@gongzhi/web/client';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Descriptions, Tag } from 'antd';
import { useEffect } from 'react';
import { useMay } from '../me/me.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Answered } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { ActButton } from './act-button.tsx';
import { CourtSteps } from './court-steps.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

/** Judicial confirmation of the agreement: applied for, and what the court answered. */
export function ConfirmationCard() {
  const { t, of, moment } = useWords(disputeMessages);
  const { id, file: { dispute, parties }, partyName } = useDispute();
  const may = useMay();
  const answer = useAnswer(mediation.confirmations.get, { id });
  const { reload } = answer;
  useEffect(reload, [dispute.version, reload]);
  const none = answer.error instanceof Refused && answer.error.status === 404;
  const wishing = parties.filter(({ wishesConfirmation }) => wishesConfirmation).map(({ name }) => name);
  const apply = <ActButton action="apply_for_confirmation" operation={mediation.confirmations.apply} button={{ type: 'primary', size: 'small' }} lead={<p className="note">{t('confirmationWhat')}</p>} initial={{ partyIds: parties.map((party) => party.id) }} />;
  return (
    <Card size="small" title={t('confirmation')}>
      {wishing.length > 0 && <p>{t('wishing', { names: wishing.join('、') })}</p>}
      {none ? <><p className="quiet">{t('noConfirmation')}</p>{apply}</> : (
        <Answered answer={answer}>
          {(confirmation) => (
            <>
              <Descriptions size="small" column={{ xs: 1, md: 2 }} items={[
                { key: 'state', label: t('state'), children: <Tag color={confirmation.state === 'confirmed' ? 'success' : 'processing'}>{of(confirmationStates[confirmation.state])}</Tag> },
                { key: 'letter', label: t('letter'), children: confirmation.letterNumber },
                { key: 'applied', label: t('appliedAt'), children: moment(confirmation.appliedAt) },
                { key: 'parties', label: t('applicants'), children: confirmation.partyIds.map(partyName).join('、') },
                ...(confirmation.courtUnitId ? [{ key: 'court', label: t('court'), children: <UnitName id={confirmation.courtUnitId} /> }] : []),
                ...(confirmation.caseNumber ? [{ key: 'case', label: t('caseNumber'), children: confirmation.caseNumber }] : []),
                ...(confirmation.ruledAt ? [{ key: 'ruled', label: t('ruledAt'), children: moment(confirmation.ruledAt) }] : []),
                ...(confirmation.reason ? [{ key: 'reason', label: t('reason'), children: confirmation.reason }] : []),
                ...(confirmation.follows ? [{ key: 'follows', label: t('follows'), children: of(confirmation.follows) }] : []),
              ]} />
              <div className="line">
                {may('dispute:exchange') && <DownloadButton operation={mediation.confirmations.pack} input={{ id }} name={`${dispute.code}-${t('confirmation')}.zip`} label={t('pack')} button={{ size: 'small' }} />}
                <CourtSteps confirmation={confirmation} />
                {confirmation.state !== 'applied' && confirmation.state !== 'accepted' && confirmation.state !== 'confirmed' && apply}
              </div>
            </>
          )}
        </Answered>
      )}
    </Card>
  );
}
