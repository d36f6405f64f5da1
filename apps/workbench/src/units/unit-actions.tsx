import { casework, type Unit } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { useMay } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { OpeningHoursControl } from './opening-hours-control.tsx';
import { formOf } from './unit-form.ts';
import { unitsMessages } from './units.messages.ts';

/** What those who keep the register do to a unit. */
export function UnitActions({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const { t } = useWords(unitsMessages);
  const may = useMay();
  if (!may('unit:keep')) return null;
  const { id, version } = unit;
  const common = { fixed: { id }, version, onDone, onStale: onDone };
  return (
    <>
      <OperationButton {...common} operation={casework.units.update} label={t('change')} initial={formOf(unit)} controls={{ openingHours: (control) => <OpeningHoursControl {...control} /> }} />
      {unit.active ? (
        <OperationButton {...common} operation={casework.units.deactivate} label={t('deactivate')} lead={<p className="note">{t('deactivateWhy')}</p>} button={{ danger: true }} />
      ) : (
        <OperationButton {...common} operation={casework.units.activate} label={t('activate')} lead={<p className="note">{t('activateWhy')}</p>} />
      )}
    </>
  );
}
