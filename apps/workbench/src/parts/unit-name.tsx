import { useWords } from '@gongzhi/web/view';
import { useName } from './names/use-names.ts';
import { Waited } from './names/waited.tsx';
import { partsMessages } from './parts.messages.ts';

/** What a unit is called, in the reader's language where it has such a name. */
export function UnitName({ id }: { id: string }) {
  const { t, language } = useWords(partsMessages);
  const unit = useName('units', id);
  return <Waited>{unit === null ? t('unknown') : language === 'en' ? (unit?.nameEn ?? unit?.name) : unit?.name}</Waited>;
}
