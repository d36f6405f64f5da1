import { casework } from '@gongzhi/contracts/casework';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Alert, Input } from 'antd';
import { useState } from 'react';
import { Failed } from '../parts/states.tsx';
import type { AgendaEntry } from './agenda-editor.tsx';
import { meetingsMessages } from './meetings.messages.ts';

/** Finds a matter by its code, to put it on the agenda. */
export function AddByCode({ onFound }: { onFound: (entry: AgendaEntry) => void }) {
  const { t } = useWords(meetingsMessages);
  const { client } = usePlatform();
  const [code, setCode] = useState('');
  const [unknown, setUnknown] = useState(false);
  const [error, setError] = useState<unknown>();
  const [searching, setSearching] = useState(false);
  const find = async (): Promise<void> => {
    if (!code.trim()) return;
    setSearching(true);
    setUnknown(false);
    setError(undefined);
    try {
      const [found] = (await client.ask(casework.search.matters, { code: code.trim() })).items;
      if (found) {
        onFound({ matterId: found.id, code: found.code, title: found.title });
        setCode('');
      } else setUnknown(true);
    } catch (fault) {
      setError(fault);
    } finally {
      setSearching(false);
    }
  };
  return (
    <div className="stack">
      <Input.Search aria-label={t('addByCode')} placeholder={t('addByCode')} enterButton={t('add')} value={code} onChange={({ target }) => setCode(target.value)} onSearch={() => void find()} loading={searching} style={{ maxWidth: 420 }} />
      {unknown && <Alert type="warning" showIcon role="alert" title={t('codeUnknown')} />}
      {error !== undefined && <Failed error={error} />}
    </div>
  );
}
