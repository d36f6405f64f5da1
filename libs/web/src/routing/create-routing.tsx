import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Route, Routes } from './routes.ts';

interface Routing<Page extends string> extends Route<Page> {
  /** Path and query of the page shown. */
  readonly here: string;
  /** The query of the page shown. */
  readonly query: URLSearchParams;
  readonly go: (address: string, how?: 'replace') => void;
}

interface PageLinkProps<Page extends string> {
  readonly page: Page;
  readonly of?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Shows pages of a web app without loading them anew; the browser's own back and forward work. */
export function createRouting<Page extends string>({ base, routeOf, addressOf }: Routes<Page>) {
  const RoutingContext = createContext<Routing<Page> | undefined>(undefined);

  function RoutingProvider({ children }: { children: ReactNode }) {
    const [here, setHere] = useState(() => location.pathname + location.search);
    useEffect(() => {
      const follow = (): void => setHere(location.pathname + location.search);
      addEventListener('popstate', follow);
      return () => removeEventListener('popstate', follow);
    }, []);
    const routing = useMemo<Routing<Page>>(() => {
      const [pathname, search] = here.split('?') as [string, string?];
      return {
        ...routeOf(pathname),
        here,
        query: new URLSearchParams(search),
        go(address, how) {
          if (how === 'replace') history.replaceState(null, '', address);
          else history.pushState(null, '', address);
          if (address.split('?')[0] !== pathname) scrollTo(0, 0);
          setHere(address);
        },
      };
    }, [here]);
    return <RoutingContext value={routing}>{children}</RoutingContext>;
  }

  function useRouting(): Routing<Page> {
    const routing = useContext(RoutingContext);
    if (!routing) throw new Error('outside of RoutingProvider');
    return routing;
  }

  /** A link to a page of the app. */
  function PageLink({ page, of, className, children }: PageLinkProps<Page>) {
    const { go, here } = useRouting();
    const address = addressOf(page, of);
    const follow = (event: MouseEvent): void => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(address);
    };
    const current = address === `${base}/` ? here === address : here.startsWith(address);
    return <a href={address} className={className} onClick={follow} aria-current={current ? 'page' : undefined}>{children}</a>;
  }

  return { RoutingProvider, useRouting, PageLink };
}
