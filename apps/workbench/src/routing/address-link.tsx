import type { MouseEvent, ReactNode } from 'react';
import { useRouting } from './routing.tsx';

/** A link to an address of the workbench that says more than which page: a view, filters. */
export function AddressLink({ address, label, children }: { address: string; label?: string | undefined; children: ReactNode }) {
  const { go } = useRouting();
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(address);
  };
  return <a href={address} aria-label={label} onClick={follow}>{children}</a>;
}
