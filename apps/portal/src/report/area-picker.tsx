import { casework } from '@gongzhi/contracts/casework';
import { Unreachable } from '@gongzhi/web/client';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { useEffect, useRef, useState } from 'react';
import { Field } from '../parts/fields.tsx';
import { Icon } from '../parts/icons.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import type { ChosenArea } from './report-draft.ts';
import { reportMessages } from './report.messages.ts';

/** Digits of a county's code: the widest area a matter can be in. */
const countyDigits = 6;
/** Typing stops this long before a search begins. */
const pause = 250;

/** Chooses an area of the tree by name or level by level. */
export function AreaPicker({ chosen, choose, error }: { chosen: ChosenArea | undefined; choose: (area: ChosenArea | undefined) => void; error?: string | undefined }) {
  const { t } = useWords(reportMessages);
  const change = useRef<HTMLButtonElement>(null);
  const [justChosen, setJustChosen] = useState(false);
  useEffect(() => {
    if (justChosen) change.current?.focus();
    setJustChosen(false);
  }, [justChosen]);
  if (chosen) {
    return (
      <p className="chosen">
        <Icon name="place" />
        <span role="status" aria-label={t('chosen', { area: chosen.name })}>{chosen.name}</span>
        <button type="button" className="link" ref={change} onClick={() => choose(undefined)}>{t('change')}</button>
      </p>
    );
  }
  const take = (area: ChosenArea): void => {
    choose(area);
    setJustChosen(true);
  };
  return (
    <>
      <AreaSearch take={take} error={error} />
      <AreaTree take={take} />
    </>
  );
}

function AreaSearch({ take, error }: { take: (area: ChosenArea) => void; error: string | undefined }) {
  const { t } = useWords(reportMessages);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const answer = useAnswer(casework.areas.search, wanted ? { q: wanted, limit: 8 } : undefined);
  const items = answer.value?.items.filter(({ code, validTo }) => code.length >= countyDigits && !validTo);
  return (
    <>
      <Field id="area" label={t('searchArea')} hint={t('searchHint')} error={error}>
        {(tied) => <input {...tied} type="search" value={typed} maxLength={40} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      {wanted && answer.loading && <Loading />}
      {answer.error !== undefined && <AreasFailed error={answer.error} retry={answer.reload} />}
      <p className="quiet" role="status">{items && (items.length ? t('found', { count: items.length }) : t('noneFound'))}</p>
      {items && items.length > 0 && (
        <ul className="areas">
          {items.map(({ code, displayName }) => (
            <li key={code}><button type="button" className="area" onClick={() => take({ code, name: displayName })}>{displayName}</button></li>
          ))}
        </ul>
      )}
    </>
  );
}

function AreaTree({ take }: { take: (area: ChosenArea) => void }) {
  const { t } = useWords(reportMessages);
  const [trail, setTrail] = useState<readonly ChosenArea[]>([]);
  const [open, setOpen] = useState(false);
  const at = trail.at(-1);
  const answer = useAnswer(casework.areas.list, open ? (at ? { parent: at.code } : {}) : undefined);
  const nameOf = (area: ChosenArea): string => [...trail.filter(({ code }) => code.length >= countyDigits), area].map(({ name }) => name).join('');
  return (
    <details className="tree" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('stepByStep')}</summary>
      <p className="trail">
        <button type="button" className="link" onClick={() => setTrail([])}>{t('country')}</button>
        {trail.map((area, index) => (
          <span key={area.code}> › <button type="button" className="link" onClick={() => setTrail(trail.slice(0, index + 1))}>{area.name}</button></span>
        ))}
      </p>
      {at && at.code.length >= countyDigits && (
        <p><button type="button" className="second" onClick={() => take({ code: at.code, name: trail.filter(({ code }) => code.length >= countyDigits).map(({ name }) => name).join('') })}>{t('useThis', { area: at.name })}</button></p>
      )}
      {answer.loading && <Loading />}
      {answer.error !== undefined && <AreasFailed error={answer.error} retry={answer.reload} />}
      <ul className="areas">
        {answer.value?.items.map(({ code, shortName, hasParts }) => {
          const area = { code, name: shortName };
          const choose = (): void => (hasParts ? setTrail([...trail, area]) : take({ code, name: nameOf(area) }));
          return <li key={code}><button type="button" className="area" onClick={choose}>{shortName}{hasParts && <span aria-hidden="true"> ›</span>}</button></li>;
        })}
      </ul>
    </details>
  );
}

/** Without a connection only areas seen before are there; that is no fault of the service. */
function AreasFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useWords(reportMessages);
  if (error instanceof Unreachable && !navigator.onLine) return <p className="notice">{t('areasOffline')}</p>;
  return <Failed error={error} retry={retry} />;
}
