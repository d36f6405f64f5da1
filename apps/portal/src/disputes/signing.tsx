import type { Agreement } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { agreementMessages } from './agreement.messages.ts';
import type { PartyInFile } from './part.ts';
import { useHash } from './use-hash.ts';

interface SigningProps {
  readonly agreement: Agreement;
  readonly own: PartyInFile;
  readonly acting: boolean;
  readonly sign: (sha256: string) => Promise<boolean>;
}

/** Signing in two steps: that it was read, then what it means. What is signed is the hash of the text on this page, and of no other. */
export function Signing({ agreement, own, acting, sign }: SigningProps) {
  const { t } = useWords(agreementMessages);
  const [read, setRead] = useState(false);
  const [step, setStep] = useState<'read' | 'confirm'>('read');
  const [missed, setMissed] = useState(false);
  const hash = useHash(agreement.text);
  if (hash !== undefined && hash !== agreement.sha256) return <p className="notice wrong" role="alert">{t('hashWrong')}</p>;
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    setMissed(!read);
    if (read) setStep('confirm');
  };
  if (step === 'confirm') return <Confirm agreement={agreement} own={own} acting={acting || hash === undefined} sign={() => void sign(hash!)} back={() => setStep('read')} />;
  return (
    <form className="card question" onSubmit={goOn} noValidate aria-labelledby="sign">
      <h2 id="sign">{t('sign')}</h2>
      {missed && !read && <p className="fault" role="alert">{t('tickFirst')}</p>}
      <label className="choice"><input type="checkbox" id="have-read" checked={read} aria-invalid={missed && !read ? true : undefined} onChange={(event) => setRead(event.target.checked)} /><span>{t('haveRead')}</span></label>
      <button type="submit">{t('goOn')}</button>
    </form>
  );
}

function Confirm({ agreement, own, acting, sign, back }: { agreement: Agreement; own: PartyInFile; acting: boolean; sign: () => void; back: () => void }) {
  const { t } = useWords(agreementMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card question" aria-labelledby="means">
      <h2 id="means" ref={heading} tabIndex={-1}>{t('means')}</h2>
      <ul>{(['means29', 'means31', 'means32', 'means33'] as const).map((article) => <li key={article}>{t(article)}</li>)}</ul>
      <p><strong>{t('asWhom', { name: own.name, draft: agreement.draft })}</strong></p>
      <p className="actions">
        <button type="button" disabled={acting} onClick={sign}>{t('signNow')}</button>
        <button type="button" className="second" onClick={back}>{t('notYet')}</button>
      </p>
    </section>
  );
}
