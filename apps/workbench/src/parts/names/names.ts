/** Names as far as they were asked for; null: there is none. */
export interface Names<Name> {
  /** undefined: not known yet; it is then asked for, and listeners are told. */
  of(id: string): Name | null | undefined;
  listen(listener: () => void): () => void;
}

/** As many as one request takes. */
const most = 100;

/** Asks for all names a page needs in one request, and for each only once. */
export function createNames<Name>(ask: (ids: string[]) => Promise<readonly (readonly [id: string, name: Name | null])[]>): Names<Name> {
  const known = new Map<string, Name | null>();
  const listeners = new Set<() => void>();
  const asked = new Set<string>();
  let waiting: string[] = [];

  async function fetchNames(ids: string[]): Promise<void> {
    const found = await ask(ids).catch(() => undefined);
    // What could not be read is asked again when it is next shown.
    for (const id of ids) asked.delete(id);
    if (!found) return;
    for (const id of ids) known.set(id, null);
    for (const [id, name] of found) known.set(id, name);
    for (const listener of listeners) listener();
  }

  function send(): void {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += most) void fetchNames(all.slice(at, at + most));
  }

  return {
    of(id) {
      const name = known.get(id);
      if (name !== undefined || asked.has(id)) return name;
      asked.add(id);
      if (waiting.push(id) === 1) setTimeout(send);
      return undefined;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
