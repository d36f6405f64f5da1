import { useRouting } from '../routing/routing.tsx';

/** What of a page is looked at: it stands in the address, so that links, back and forward know it. */
export function useView(): { readonly view: URLSearchParams; readonly look: (changes: Readonly<Record<string, string | undefined>>, how?: 'replace') => void } {
  const { query, here, go } = useRouting();
  return {
    view: query,
    look(changes, how) {
      const next = new URLSearchParams(query);
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const path = here.split('?')[0]!;
      go(next.size ? `${path}?${next}` : path, how);
    },
  };
}
