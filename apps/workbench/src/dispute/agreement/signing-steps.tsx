import { type Agreement, mediation } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { useMay } from '../../me/me.tsx';
import { ActButton } from '../act-button.tsx';
import { mediatorOptions, useDispute } from '../dispute-context.tsx';
import { useOwnMediators } from '../use-own-mediators.ts';
import { agreementMessages } from './agreement.messages.ts';

const { sign, signOnPaper, seal } = mediation.agreements;

/** The reader's own signature, the centre's seal, and signatures given on paper. */
export function SigningSteps({ agreement: { sha256, signatures, missing } }: { agreement: Agreement }) {
  const { t } = useWords(agreementMessages);
  const { file, parties } = useDispute();
  const leads = useMay()('dispute:lead');
  const own = useOwnMediators();
  const mine = file.mediators.some(({ mediatorId, state }) => state === 'in_charge' && own.includes(mediatorId) && !signatures.some((one) => one.mediatorId === mediatorId));
  const scans = file.papers.filter(({ part }) => part === 'signed_agreement').map(({ id, name }) => ({ value: id, label: name }));
  const fixed = { sha256 };
  return (
    <div className="line party-actions">
      {mine && <ActButton action="sign_agreement" operation={sign} fixed={fixed} without={['partyId']} label={t('signMine')} button={{ type: 'primary' }} lead={<p className="note">{t('signWhat')}</p>} />}
      {leads && missing.seal && <ActButton action="sign_agreement" operation={seal} fixed={fixed} label={t('sealIt')} button={{ type: 'primary' }} lead={<p className="note">{t('sealWhat')}</p>} />}
      {scans.length > 0
        ? <ActButton action="sign_agreement" operation={signOnPaper} fixed={fixed} label={t('paperSigned')} choices={{ fileId: scans, partyIds: parties.filter(({ value }) => missing.partyIds.includes(value)), mediatorIds: mediatorOptions(file, 'in_charge') }} initial={{ fileId: scans.at(-1)!.value, partyIds: missing.partyIds }} />
        : <span className="quiet">{t('scanFirst')}</span>}
    </div>
  );
}
