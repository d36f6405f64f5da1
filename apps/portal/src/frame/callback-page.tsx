import { usePlatform, useWords } from '@gongzhi/web/view';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Page } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { waysMessages } from './ways.messages.ts';

/** Where the login page leads back to: takes the login and goes on to where the person was. */
export function CallbackPage() {
  const { t } = useWords(waysMessages);
  const { login } = usePlatform();
  const { go } = useRouting();
  const [error, setError] = useState<unknown>();
  const finish = useCallback(() => {
    setError(undefined);
    login.finish(new URL(location.href)).then((returnTo) => go(returnTo || addressOf('home'), 'replace'), setError);
  }, [login, go]);
  // A code holds once, and development mounts everything twice.
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) finish();
    begun.current = true;
  }, [finish]);
  return <Page title={t('entering')}>{error === undefined ? <Loading /> : <Failed error={error} retry={finish} />}</Page>;
}
