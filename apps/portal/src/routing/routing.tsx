import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { addressOf, type PageName, type Route, routeOf } from './routes.ts';

interface Routing extends Route {
  /** Path and query of the page shown. */
  readonly here: string;
  readonly go: (address: string, how?: 'replace') => void;
}

const RoutingContext = createContext<Routing | undefined>(undefined);

/** Shows pages without loading them anew; the browser's own back and forward work. */
export function RoutingProvider({ children }: { children: ReactNode }) {
  const [here, setHere] = useState(() => location.pathname + location.search);
  useEffect(() => {
    const follow = (): void => setHere(location.pathname + location.search);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const routing = useMemo<Routing>(() => ({
    ...routeOf(here.split('?')[0]!),
    here,
    go(address, how) {
      if (how === 'replace') history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      scrollTo(0, 0);
      setHere(address);
    },
  }), [here]);
  return <RoutingContext value={routing}>{children}</RoutingContext>;
}

export function useRouting(): Routing {
  const routing = useContext(RoutingContext);
  if (!routing) throw new Error('outside of RoutingProvider');
  return routing;
}

/** A link to a page of the portal. */
export function PageLink({ page, of, className, children }: { page: PageName; of?: string; className?: string; children: ReactNode }) {
  const { go, here } = useRouting();
  const address = addressOf(page, of);
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(address);
  };
  const current = address === '/portal/' ? here === address : here.startsWith(address);
  return <a href={address} className={className} onClick={follow} aria-current={current ? 'page' : undefined}>{children}</a>;
}
