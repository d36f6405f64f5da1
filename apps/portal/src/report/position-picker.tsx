import { useWords } from '@gongzhi/web/view';
import { type FormEvent, useState } from 'react';
import { Field } from '../parts/fields.tsx';
import { Icon } from '../parts/icons.tsx';
import { Offer } from '../parts/words-form.tsx';
import { positionOf, type Position } from './position.ts';
import { reportMessages } from './report.messages.ts';

/** The device looks this long before it gives up. */
const timeout = 15_000;

/** Where it is as a point: from the device, when its owner says so, or typed from elsewhere. No map is shown; it would have to come from somebody else. */
export function PositionPicker({ position, take }: { position: Position | undefined; take: (position: Position | undefined) => void }) {
  const { t } = useWords(reportMessages);
  const [state, setState] = useState<'looking' | 'denied' | 'unknown'>();
  const look = (): void => {
    setState('looking');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        setState(undefined);
        take({ longitude: rounded(longitude), latitude: rounded(latitude), accuracy: Math.min(Math.round(accuracy), 100_000) });
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'denied' : 'unknown'),
      { enableHighAccuracy: true, timeout, maximumAge: 60_000 },
    );
  };
  if (position) {
    return (
      <div className="field">
        <p className="chosen">
          <Icon name="place" />
          <span role="status">{t('position', { latitude: position.latitude, longitude: position.longitude })}{position.accuracy !== undefined && <small> {t('accuracy', { metres: position.accuracy })}</small>}</span>
          <button type="button" className="link" onClick={() => take(undefined)}>{t('removePosition')}</button>
        </p>
      </div>
    );
  }
  return (
    <div className="field">
      <p className="hint" id="position-hint">{t('positionHint')}</p>
      {'geolocation' in navigator && <button type="button" className="second" aria-describedby="position-hint" disabled={state === 'looking'} onClick={look}><Icon name="place" /> {t(state === 'looking' ? 'looking' : 'usePosition')}</button>}
      {(state === 'denied' || state === 'unknown') && <p className="fault" role="alert">{t(state === 'denied' ? 'positionDenied' : 'positionUnknown')}</p>}
      <Offer title={t('typePosition')}><Typed take={take} /></Offer>
    </div>
  );
}

/** Coordinates as a phone or another map shows them. */
function Typed({ take }: { take: (position: Position) => void }) {
  const { t } = useWords(reportMessages);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const read = (event: FormEvent | undefined): void => {
    event?.preventDefault();
    const position = positionOf(typed);
    setWrong(!position);
    if (position) take(position);
  };
  return (
    <>
      <Field id="coordinates" label={t('coordinates')} hint={t('coordinatesHint')} error={wrong ? t('coordinatesWrong') : undefined}>
        {(tied) => <input {...tied} type="text" maxLength={60} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && read(event)} />}
      </Field>
      <button type="button" className="second" onClick={() => read(undefined)}>{t('useCoordinates')}</button>
    </>
  );
}

/** A metre or so: what a device tells beyond that is noise. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
