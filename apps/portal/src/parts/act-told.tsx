import { useWords } from '@gongzhi/web/view';
import { partsMessages } from './parts.messages.ts';
import { Failed } from './states.tsx';
import type { Acted } from './use-act.ts';

/** Says what became of an act. */
export function ActTold({ acted }: { acted: Acted | undefined }) {
  const { t } = useWords(partsMessages);
  return (
    <>
      <p role="status" className="quiet">{acted && 'done' in acted && t('done')}</p>
      {acted && 'stale' in acted && <p className="notice" role="alert">{t('stale')}</p>}
      {acted && 'error' in acted && <Failed error={acted.error} />}
    </>
  );
}
