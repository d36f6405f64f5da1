import { mediation, type MediationCentre } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { useMay } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { mediationCentresMessages } from './mediation-centres.messages.ts';

/** What those who keep the register do to an organisation. */
export function CentreActions({ centre, onDone }: { centre: MediationCentre; onDone: () => void }) {
  const { t } = useWords(mediationCentresMessages);
  const may = useMay();
  if (!may('centre:keep')) return null;
  const { id, version, name, address, phone, unitId } = centre;
  const common = { fixed: { id }, version, onDone, onStale: onDone };
  if (!centre.active) return <OperationButton {...common} operation={mediation.centres.reopen} label={t('reopen')} lead={<p className="note">{t('reopenWhy')}</p>} />;
  return (
    <span className="line">
      <OperationButton {...common} operation={mediation.centres.update} label={t('change')} initial={{ name, ...(address ? { address } : {}), ...(phone ? { phone } : {}), ...(unitId ? { unitId } : {}) }} />
      <OperationButton {...common} operation={mediation.centres.close} label={t('close')} lead={<p className="note">{t('closeWhy')}</p>} button={{ danger: true }} />
    </span>
  );
}
