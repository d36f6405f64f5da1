import { usePlatform, useWords } from '@gongzhi/web/view';
import { Suspense } from 'react';
import { CallbackPage } from './frame/callback-page.tsx';
import { Frame } from './frame/frame.tsx';
import { LoginPage } from './frame/login-page.tsx';
import { NowherePage } from './frame/nowhere-page.tsx';
import { useMeAnswer } from './me/me.tsx';
import { pages } from './pages.ts';
import { Failed, Loading } from './parts/states.tsx';
import { useRouting } from './routing/routing.tsx';

/** The workbench: whoever is not logged in is asked to; everybody else has the frame, and in it the page of the address. */
export function Application() {
  const { page } = useRouting();
  const { loginState } = usePlatform();
  const { language } = useWords({});
  const me = useMeAnswer();
  if (page === 'callback') return <CallbackPage />;
  // Whose login has just expired keeps what is on the screen.
  if (loginState === 'out' || (loginState === 'expired' && !me.value)) return <LoginPage />;
  if (!me.value) return me.error === undefined ? <Loading /> : <Failed error={me.error} retry={me.reload} />;
  return <Frame><Suspense fallback={<Loading />} key={language}><CurrentPage /></Suspense></Frame>;
}

function CurrentPage() {
  const { page, key } = useRouting();
  const View = page === 'nowhere' ? undefined : pages[page];
  return View ? <View id={key} key={`${page} ${key}`} /> : <NowherePage />;
}
