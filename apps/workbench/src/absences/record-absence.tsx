import { casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Form } from 'antd';
import { useMe } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { PersonPicker } from '../parts/pickers/person-picker.tsx';
import type { Controlled } from '../parts/pickers/remote-select.tsx';
import { absencesMessages } from './absences.messages.ts';

/** Records that somebody will be away: oneself to begin with, in one's own unit. */
export function RecordAbsence({ onDone }: { onDone: () => void }) {
  const { t } = useWords(absencesMessages);
  const me = useMe();
  const unitId = me.roles.find(({ role, units }) => role !== 'resident' && units.length > 0)?.units[0];
  return (
    <OperationButton
      operation={casework.absences.create}
      button={{ type: 'primary' }}
      lead={<p className="note">{t('lead')}</p>}
      initial={unitId ? { unitId, officerId: me.id } : {}}
      controls={{ officerId: (control) => <OfficerOfUnit {...control} />, deputyId: (control) => <OfficerOfUnit {...control} placeholder={t('deputyHint')} /> }}
      onDone={onDone}
    />
  );
}

/** Somebody of the unit that the form names. */
function OfficerOfUnit({ placeholder, ...control }: Controlled<string> & { placeholder?: string }) {
  const { t } = useWords(absencesMessages);
  const unitId = Form.useWatch('unitId', Form.useFormInstance()) as string | undefined;
  if (!unitId) return <span className="quiet">{t('chooseUnit')}</span>;
  return <><PersonPicker {...(control as Controlled<string | string[]>)} unitId={unitId} />{placeholder && <span className="quiet">{placeholder}</span>}</>;
}
