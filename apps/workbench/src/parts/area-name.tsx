import { useWords } from '@gongzhi/web/view';
import { useName } from './names/use-names.ts';
import { Waited } from './names/waited.tsx';
import { partsMessages } from './parts.messages.ts';

/** What an area is called, from the county down; `''` is everywhere. */
export function AreaName({ code }: { code: string }) {
  const { t } = useWords(partsMessages);
  return code === '' ? <span>{t('everywhere')}</span> : <NamedArea code={code} />;
}

function NamedArea({ code }: { code: string }) {
  const name = useName('areas', code);
  return <Waited>{name === null ? code : name}</Waited>;
}
