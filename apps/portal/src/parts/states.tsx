import { Refused, Unreachable } from '@gongzhi/web/client';
import { type Answer, type Pages, usePlatform, useWords } from '@gongzhi/web/view';
import type { ReactNode } from 'react';
import { useRouting } from '../routing/routing.tsx';
import { Icon, type IconName } from './icons.tsx';
import { partsMessages } from './parts.messages.ts';

/** Something is on its way. */
export function Loading() {
  const { t } = useWords(partsMessages);
  return <p className="loading" role="status">{t('loading')}</p>;
}

/** Nothing there, and what to do about it. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p><strong>{title}</strong></p>
      {children}
    </div>
  );
}

/** What went wrong, in words, and the way on. */
export function Failed({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useWords(partsMessages);
  return (
    <div className="notice wrong" role="alert">
      <p>{error instanceof Refused ? error.message : t(error instanceof Unreachable ? 'unreachable' : 'unexpected')}</p>
      {error instanceof Refused && error.status >= 500 && error.problem.traceId && <p className="quiet">{t('trace', { trace: error.problem.traceId })}</p>}
      {retry && <button type="button" className="second" onClick={retry}>{t('retry')}</button>}
    </div>
  );
}

/** Shows an answer once it is there. */
export function Answered<Value>({ answer, children }: { answer: Answer<Value>; children: (value: Value) => ReactNode }) {
  if (answer.value !== undefined) return children(answer.value);
  return answer.loading ? <Loading /> : <Failed error={answer.error} retry={answer.reload} />;
}

/** Shows a paged list: its items, how to read on, and what is there instead. */
export function Listed<Item>({ pages, empty, children }: { pages: Pages<Item>; empty: ReactNode; children: (items: readonly Item[]) => ReactNode }) {
  const { t } = useWords(partsMessages);
  return (
    <>
      {pages.loading && <Loading />}
      {pages.items && (pages.items.length > 0 ? children(pages.items) : empty)}
      {pages.error !== undefined && <Failed error={pages.error} retry={pages.reload} />}
      {pages.more && <button type="button" className="second" onClick={pages.more}>{t('more')}</button>}
    </>
  );
}

/** What only somebody who is logged in sees; others are asked to log in and come back here. */
export function LoggedIn({ children }: { children: ReactNode }) {
  const { t, language } = useWords(partsMessages);
  const { login, loginState } = usePlatform();
  const { here } = useRouting();
  // Whose login has just expired keeps what is on the screen; the frame asks them to log in again.
  if (loginState !== 'out') return children;
  return (
    <Empty icon="access" title={t('loginNeeded')}>
      <p>{t('loginWhy')}</p>
      <button type="button" onClick={() => void login.begin(here, language)}>{t('login')}</button>
    </Empty>
  );
}
