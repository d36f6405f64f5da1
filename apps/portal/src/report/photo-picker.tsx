import { useWords } from '@gongzhi/web/view';
import { type ChangeEvent, useEffect, useMemo, useState } from 'react';
import { Icon } from '../parts/icons.tsx';
import { redrawPhoto } from './redraw-photo.ts';
import { reportMessages } from './report.messages.ts';

export const mostPhotos = 6;

/** Takes photographs from the device; they are drawn anew before anything else happens to them. */
export function PhotoPicker({ photos, take }: { photos: readonly Blob[]; take: (photos: readonly Blob[]) => void }) {
  const { t } = useWords(reportMessages);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const add = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(event.target.files ?? [])].slice(0, mostPhotos - photos.length);
    event.target.value = '';
    const drawn = await Promise.all(files.map((file) => redrawPhoto(file).catch(() => undefined)));
    setUnreadable(files.filter((_, index) => !drawn[index]).map(({ name }) => name));
    take([...photos, ...drawn.filter((photo) => photo !== undefined)]);
  };
  return (
    <div className="field">
      <p className="hint" id="photos-hint">{t('photosHint', { max: mostPhotos })}</p>
      {unreadable.map((name) => <p key={name} className="fault" role="alert">{t('photoUnreadable', { name })}</p>)}
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo, index) => (
            <li key={index}>
              <Thumbnail photo={photo} label={t('photo', { nth: index + 1 })} />
              <button type="button" className="link" aria-label={t('removePhoto', { nth: index + 1 })} onClick={() => take(photos.filter((other) => other !== photo))}>✕</button>
            </li>
          ))}
        </ul>
      )}
      {photos.length < mostPhotos && (
        <label className="second button file">
          <Icon name="photo" /> {t('addPhotos')}
          <input type="file" accept="image/*" multiple aria-describedby="photos-hint" onChange={(event) => void add(event)} />
        </label>
      )}
    </div>
  );
}

function Thumbnail({ photo, label }: { photo: Blob; label: string }) {
  const address = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <img src={address} alt={label} />;
}
