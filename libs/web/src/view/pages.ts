/** One page of a list; `next` is absent on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** What of a list has been read. */
interface PagesRead<Item> {
  readonly items?: readonly Item[] | undefined;
  readonly next?: string | undefined;
  readonly error?: unknown;
}

/** Reads a paged list. However often and whenever it is asked, one request is under way, and nothing that was asked is forgotten. */
interface PagesReader<Item> {
  readonly read: () => PagesRead<Item>;
  readonly listen: (listener: () => void) => () => void;
  /** Reads the next page; while that is under way or when there is none, nothing. */
  readonly more: () => void;
  /** Reads again what has been read, as far as it was read; what was read stays meanwhile. */
  readonly reload: () => void;
  /** Reads again from now on with another question. */
  readonly askWith: (ask: (cursor: string | undefined) => Promise<Page<Item>>) => void;
  /** What is still under way is not waited for. */
  readonly stop: () => void;
}

/** A list of which nothing has been read yet; `askWith` begins. A page may be empty although there is more: it is read on until there is something to show. */
export function createPagesReader<Item>(): PagesReader<Item> {
  const listeners = new Set<() => void>();
  let ask: (cursor: string | undefined) => Promise<Page<Item>>;
  let current: PagesRead<Item> = {};
  /** Items wanted at least. */
  let wanted = 1;
  let again = false;
  /** The chain of requests that is under way; one that is not this any more says nothing. */
  let chain: symbol | undefined;

  function become(next: PagesRead<Item>): void {
    current = next;
    for (const listener of listeners) listener();
  }

  const due = (): boolean => again || (current.next !== undefined && (current.items?.length ?? 0) < wanted);

  async function readFrom(start: string | undefined, before: readonly Item[], mine: symbol): Promise<void> {
    const items = [...before];
    let next = start;
    do {
      const page = await ask(next);
      if (chain !== mine) return;
      items.push(...page.items);
      next = page.next;
    } while (next !== undefined && items.length < wanted);
    become({ items, next });
  }

  async function run(): Promise<void> {
    if (chain) return;
    const mine = (chain = Symbol('chain'));
    try {
      while (chain === mine && due()) {
        const fresh = again;
        again = false;
        await readFrom(fresh ? undefined : current.next, fresh ? [] : current.items ?? [], mine);
      }
    } catch (error) {
      if (chain !== mine) return;
      // What failed is not tried again by itself.
      again = false;
      become({ ...current, error });
    }
    if (chain !== mine) return;
    wanted = Math.max(1, current.items?.length ?? 0);
    chain = undefined;
  }

  const reload = (): void => {
    again = true;
    void run();
  };
  const stop = (): void => void (chain = undefined);

  return {
    read: () => current,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    more() {
      if (current.next === undefined) return;
      wanted = current.items!.length + 1;
      void run();
    },
    reload,
    askWith(next) {
      stop();
      ask = next;
      reload();
    },
    stop,
  };
}
