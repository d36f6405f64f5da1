import { usePlatform } from '@gongzhi/web/view';
import { useEffect, useRef, useState } from 'react';
import { Failed, Loading } from '../parts/states.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';

/** Where the login page leads back to: takes the login and goes on to where the person was. */
export function CallbackPage() {
  const { login, language } = usePlatform();
  const { go } = useRouting();
  const [error, setError] = useState<unknown>();
  // A code holds once, and development mounts everything twice.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    login.finish(new URL(location.href)).then((returnTo) => go(returnTo || addressOf('home'), 'replace'), setError);
  }, [login, go]);
  return <main>{error === undefined ? <Loading /> : <Failed error={error} retry={() => void login.begin(addressOf('home'), language)} />}</main>;
}
