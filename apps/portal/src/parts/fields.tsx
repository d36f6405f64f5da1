import type { FieldError } from '@gongzhi/contracts';
import { useWords } from '@gongzhi/web/view';
import { type ReactNode, useEffect, useRef } from 'react';
import { partsMessages } from './parts.messages.ts';

/** What a control needs to be tied to its label, hint and fault. */
interface Tied {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, a hint, what is wrong, and the control itself. */
export function Field({ id, label, hint, error, optional, big, children }: { id: string; label: string; hint?: string | undefined; error?: string | undefined; optional?: boolean; big?: boolean; children: (tied: Tied) => ReactNode }) {
  const { t } = useWords(partsMessages);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`field${error ? ' wrong' : ''}${big ? ' big' : ''}`}>
      <label htmlFor={id}>{label}{optional && <span className="quiet">{t('optional')}</span>}</label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="fault" id={`${id}-error`}>{error}</p>}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

/** A group of choices under one question. */
export function Choices({ id, legend, hint, error, children }: { id: string; legend: ReactNode; hint?: string | undefined; error?: string | undefined; children: ReactNode }) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'field wrong' : 'field'} aria-describedby={described}>
      <legend>{legend}</legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="fault" id={`${id}-error`}>{error}</p>}
      {children}
    </fieldset>
  );
}

/** Lists what is wrong with a form, each fault a way to its field, and takes the focus at each attempt that failed. */
export function Faults({ errors, attempt, fieldOf, message }: { errors: readonly FieldError[]; attempt: number; fieldOf: (path: string) => string; message?: string | undefined }) {
  const { t } = useWords(partsMessages);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  if (errors.length === 0 && !message) return null;
  return (
    <div className="notice wrong" role="alert" tabIndex={-1} ref={box}>
      <h2>{message ?? t('problems')}</h2>
      {errors.length > 0 && <ul>{errors.map(({ path, message: fault }) => <li key={path}><a href={`#${fieldOf(path)}`}>{fault}</a></li>)}</ul>}
    </div>
  );
}
