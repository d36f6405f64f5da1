import { useWords } from '@gongzhi/web/view';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { redrawPhoto } from '../report/redraw-photo.ts';
import { Icon } from './icons.tsx';
import { partsMessages } from './parts.messages.ts';
import { type FilePart, saveFile } from './save-file.ts';
import { Failed } from './states.tsx';

/** A paper of a file. */
export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** What it is, in words. */
  readonly what?: string;
}

interface PapersProps {
  readonly papers: readonly Paper[];
  readonly read: (id: string) => Promise<Blob>;
  /** Absent: nothing can be added now. */
  readonly add?: ((file: FilePart) => Promise<unknown>) | undefined;
  readonly reload: () => void;
  /** What is asked before a file is chosen. */
  readonly children?: ReactNode;
}

/** The papers of a file, and adding more while that is permitted. Photographs are drawn anew before they leave. */
export function Papers({ papers, read, add, reload, children }: PapersProps) {
  const { t } = useWords(partsMessages);
  const [state, setState] = useState<'adding' | 'added'>();
  const [error, setError] = useState<unknown>();

  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    setError(undefined);
    setState('adding');
    try {
      for (const one of chosen) {
        const photo = one.type.startsWith('image/') ? await redrawPhoto(one) : undefined;
        await add!(photo ? { name: `${one.name.replace(/\.\w+$/, '')}.jpg`, content: photo } : { name: one.name, content: one });
      }
      setState('added');
    } catch (fault) {
      setState(undefined);
      setError(fault);
    }
    reload();
  };
  const save = ({ id, name }: Paper): void => {
    setError(undefined);
    read(id).then((content) => saveFile({ name, content }), setError);
  };
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('files')}</h2>
      {papers.length === 0 ? <p className="quiet">{t('noFiles')}</p> : (
        <ul className="list plain">
          {papers.map((paper) => (
            <li key={paper.id}>
              <button type="button" className="link" aria-label={t('download', { name: paper.name })} onClick={() => save(paper)}>{paper.name}</button>{' '}
              <span className="quiet">{[paper.what, `${Math.ceil(paper.size / 1024)} KB`].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {error !== undefined && <Failed error={error} />}
      <p role="status">{state && t(state)}</p>
      {add && (
        <>
          {children}
          <p className="hint" id="files-hint">{t('addFilesHint')}</p>
          <label className="second button file"><Icon name="photo" /> {t('addFiles')}<input type="file" multiple aria-describedby="files-hint" disabled={state === 'adding'} onChange={(event) => void take(event)} /></label>
        </>
      )}
    </section>
  );
}
