import { useWords } from '@gongzhi/web/view';
import { Waited } from './names/waited.tsx';
import { useName } from './names/use-names.ts';
import { partsMessages } from './parts.messages.ts';

/** Services and department systems are no people: their ids are words. */
const personId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who it is: the name of somebody of the staff, by their id. */
export function PersonName({ id }: { id: string }) {
  return personId.test(id) ? <StaffName id={id} /> : <span>{id}</span>;
}

function StaffName({ id }: { id: string }) {
  const { t } = useWords(partsMessages);
  const name = useName('people', id);
  return name === null ? <span className="quiet">{t('notStaff')}</span> : <Waited>{name}</Waited>;
}
