import { parseTrackingCode } from '@gongzhi/domain/casework';
import { useWords } from '@gongzhi/web/view';
import { type FormEvent, useState } from 'react';
import { Field } from '../parts/fields.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { progressMessages } from './progress.messages.ts';

/** Takes a tracking code as it is read from paper; a slip of the pen is told at once. */
export function CodeForm({ first = '' }: { first?: string }) {
  const { t } = useWords(progressMessages);
  const { go } = useRouting();
  const [typed, setTyped] = useState(first);
  const [malformed, setMalformed] = useState(false);
  const look = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = parseTrackingCode(typed);
    setMalformed(!parsed.ok);
    if (parsed.ok) go(addressOf('progressOf', parsed.code));
    else document.getElementById('code')?.focus();
  };
  return (
    <form className="code-form" onSubmit={look} noValidate role="search">
      <Field id="code" label={t('code')} hint={t('codeHint')} error={malformed ? t('malformed') : undefined}>
        {(tied) => <input {...tied} type="text" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={80} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <button type="submit">{t('look')}</button>
    </form>
  );
}
