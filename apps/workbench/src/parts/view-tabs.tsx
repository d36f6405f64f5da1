import type { MouseEvent } from 'react';
import { useRouting } from '../routing/routing.tsx';

interface ViewTabsProps {
  readonly label: string;
  readonly views: readonly { readonly key: string; readonly label: string; readonly address: string }[];
  readonly current: string;
}

/** The views of a page, each with an address of its own. */
export function ViewTabs({ label, views, current }: ViewTabsProps) {
  const { go } = useRouting();
  const follow = (event: MouseEvent, address: string): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(address);
  };
  return (
    <nav className="view-tabs" aria-label={label}>
      {views.map((view) => <a key={view.key} href={view.address} aria-current={view.key === current ? 'page' : undefined} onClick={(event) => follow(event, view.address)}>{view.label}</a>)}
    </nav>
  );
}
