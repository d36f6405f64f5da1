import type { Language } from '@gongzhi/contracts';
import { usePlatform, useWords } from '@gongzhi/web/view';
import type { ReactNode } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useOnline } from '../parts/use-online.ts';
import { PageLink, useRouting } from '../routing/routing.tsx';
import { frameMessages } from './frame.messages.ts';

const destinations = ['home', 'report', 'progress', 'matters', 'disputes', 'access'] as const;
const others: Record<Language, { to: Language; label: string }> = { 'zh-CN': { to: 'en', label: 'English' }, en: { to: 'zh-CN', label: '中文' } };

/** What every page has around it. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, language } = useWords(frameMessages);
  const { login, loginState, speak } = usePlatform();
  const { here } = useRouting();
  const online = useOnline();
  const other = others[language];
  const begin = (): void => void login.begin(here, language);
  return (
    <>
      <a className="skip" href="#content">{t('skip')}</a>
      <header className="top">
        <div className="bar">
          <PageLink page="home" className="brand"><img src="/portal/icon.svg" alt="" width="32" height="32" /><span>{t('name')}</span><span className="service">{t('service')}</span></PageLink>
          <div className="tools">
            {!online && <span className="tag yellow"><Icon name="offline" /> {t('offline')}</span>}
            <button type="button" className="plain" lang={other.to} onClick={() => speak(other.to)}>{other.label}</button>
            {loginState === 'in' ? <button type="button" className="plain" onClick={() => login.end(language)}>{t('logout')}</button> : <button type="button" className="plain" onClick={begin}>{t('login')}</button>}
          </div>
        </div>
      </header>
      <nav className="main" aria-label={t('navigation')}>
        <ul>{destinations.map((page) => <li key={page}><PageLink page={page}><Icon name={page} /><span>{t(page)}</span></PageLink></li>)}</ul>
      </nav>
      {loginState === 'expired' && (
        <div className="expired" role="alert"><p>{t('expired')}</p><button type="button" onClick={begin}>{t('again')}</button></div>
      )}
      <main id="content" tabIndex={-1}>{children}</main>
      <footer className="bottom"><p>{t('footer')} · <a href="/docs">{t('reference')}</a></p></footer>
    </>
  );
}
