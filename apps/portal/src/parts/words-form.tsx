import { type FormEvent, type ReactNode, useState } from 'react';
import { Field } from './fields.tsx';

/** Something that can be done, closed until it is wanted. */
export function Offer({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return <details className="offer"><summary>{title}</summary>{hint && <p className="hint">{hint}</p>}{children}</details>;
}

/** Some words and a button. */
export function WordsForm({ id, label, submit, required, busy, send }: { id: string; label: string; submit: string; required?: boolean; busy?: boolean; send: (words: string) => void }) {
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    const missed = Boolean(required) && !words.trim();
    setMissing(missed);
    if (missed) document.getElementById(id)?.focus();
    else send(words.trim());
  };
  return (
    <form onSubmit={submitted} noValidate>
      <Field id={id} label={label} optional={!required} error={missing ? label : undefined}>
        {(tied) => <textarea {...tied} rows={3} maxLength={2_000} required={required} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <button type="submit" disabled={busy}>{submit}</button>
    </form>
  );
}
