import { type Confirmation, mediation } from '@gongzhi/contracts/mediation';
import { useMay } from '../me/me.tsx';
import { ActButton } from './act-button.tsx';

const { confirmations } = mediation;
const small = { size: 'small' } as const;

/** What the court answers, recorded by its own clerk or by the centre from paper; and the sides' taking their application back. */
export function CourtSteps({ confirmation: { state, caseNumber, extended } }: { confirmation: Confirmation }) {
  const may = useMay();
  const waits = state === 'applied' || state === 'accepted';
  if (!waits) return null;
  const court = may('dispute:exchange');
  return (
    <>
      {court && state === 'applied' && <ActButton action="record_court_acceptance" operation={confirmations.recordAcceptance} button={{ ...small, type: 'primary' }} initial={{ result: 'accepted' }} />}
      {court && <ActButton action="record_ruling" operation={confirmations.recordRuling} button={{ ...small, ...(state === 'accepted' ? { type: 'primary' } : {}) }} initial={{ result: 'confirmed', ...(caseNumber ? { caseNumber } : {}) }} />}
      {court && state === 'accepted' && !extended && <ActButton action="extend_ruling" operation={confirmations.extendRuling} button={small} />}
      <ActButton action="withdraw_confirmation" operation={confirmations.withdraw} button={{ ...small, danger: true }} />
    </>
  );
}
