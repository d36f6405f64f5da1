/** The names of the staff as far as they were asked for; null: not of the staff. */
export interface StaffNames {
  /** undefined: not known yet; it is then asked for, and listeners are told. */
  of(id: string): string | null | undefined;
  listen(listener: () => void): () => void;
}

type Ask = (ids: string[]) => Promise<readonly { readonly id: string; readonly name: string | null }[]>;

/** As many as one request takes. */
const most = 100;

/** Asks for all names a page needs in one request, and for each only once. */
export function createStaffNames(ask: Ask): StaffNames {
  const known = new Map<string, string | null>();
  const listeners = new Set<() => void>();
  const asked = new Set<string>();
  let waiting: string[] = [];

  async function fetchNames(ids: string[]): Promise<void> {
    const items = await ask(ids).catch(() => undefined);
    // What could not be read is asked again when it is next shown.
    for (const id of ids) asked.delete(id);
    for (const { id, name } of items ?? []) known.set(id, name);
    if (items) for (const listener of listeners) listener();
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
