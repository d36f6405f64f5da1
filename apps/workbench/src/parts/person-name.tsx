import { useWords } from '@gongzhi/web/view';
import { useStaffName } from './names/use-staff-name.ts';
import { partsMessages } from './parts.messages.ts';

/** Who it is: the name of somebody of the staff, by their id. */
export function PersonName({ id }: { id: string }) {
  const { t } = useWords(partsMessages);
  const name = useStaffName(id);
  if (name === undefined) return <span className="quiet" aria-busy>…</span>;
  return name === null ? <span className="quiet">{t('notStaff')}</span> : <span>{name}</span>;
}
