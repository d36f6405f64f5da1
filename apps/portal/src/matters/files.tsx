import { type Attachment, casework, type MatterFile } from '@gongzhi/contracts/casework';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { type ChangeEvent, useState } from 'react';
import type { z } from 'zod';
import { Icon } from '../parts/icons.tsx';
import { Failed } from '../parts/states.tsx';
import { redrawPhoto } from '../report/redraw-photo.ts';
import { matterMessages } from './matters.messages.ts';

/** The papers of the file, and adding more while that is permitted. */
export function Files({ file, reload }: { file: z.output<typeof MatterFile>; reload: () => void }) {
  const { t } = useWords(matterMessages);
  const { client } = usePlatform();
  const [state, setState] = useState<'adding' | 'added'>();
  const [error, setError] = useState<unknown>();
  const { id, actions } = file.matter;

  const add = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    setError(undefined);
    setState('adding');
    try {
      for (const one of chosen) {
        const photo = one.type.startsWith('image/') ? await redrawPhoto(one) : undefined;
        await client.ask(casework.matters.attach, { id }, { file: photo ? { name: `${one.name.replace(/\.\w+$/, '')}.jpg`, content: photo } : { name: one.name, content: one } });
      }
      setState('added');
    } catch (fault) {
      setState(undefined);
      setError(fault);
    }
    reload();
  };
  const save = async ({ id: attachmentId, name }: Attachment): Promise<void> => {
    try {
      const address = URL.createObjectURL(await client.download(casework.matters.download, { id, attachmentId }));
      Object.assign(document.createElement('a'), { href: address, download: name }).click();
      URL.revokeObjectURL(address);
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('files')}</h2>
      {file.attachments.length === 0 ? <p className="quiet">{t('noFiles')}</p> : (
        <ul className="list plain">
          {file.attachments.map((attachment) => (
            <li key={attachment.id}><button type="button" className="link" aria-label={t('download', { name: attachment.name })} onClick={() => void save(attachment)}>{attachment.name}</button> <span className="quiet">{Math.ceil(attachment.size / 1024)} KB</span></li>
          ))}
        </ul>
      )}
      {error !== undefined && <Failed error={error} />}
      <p role="status">{state && t(state)}</p>
      {actions.includes('add_material') && (
        <>
          <p className="hint" id="files-hint">{t('addFilesHint')}</p>
          <label className="second button file"><Icon name="photo" /> {t('addFiles')}<input type="file" multiple aria-describedby="files-hint" disabled={state === 'adding'} onChange={(event) => void add(event)} /></label>
        </>
      )}
    </section>
  );
}
