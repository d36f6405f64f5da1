import type { OutputOf } from '@gongzhi/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnyOperation, AskedInput } from '../client/index.ts';
import { usePlatform } from './platform.tsx';

type ItemOf<Op extends AnyOperation> = OutputOf<Op> extends { items: (infer Item)[] } ? Item : never;

/** A paged list, read on as far as the reader wants. */
export interface Pages<Item> {
  readonly items: readonly Item[] | undefined;
  readonly error?: unknown;
  readonly loading: boolean;
  /** Absent when everything has been read. */
  readonly more?: (() => void) | undefined;
  /** Reads again what has been read, as far as it was read; what is shown stays meanwhile. */
  readonly reload: () => void;
}

interface Read<Item> {
  /** The list it is of. */
  readonly key: string;
  readonly items?: readonly Item[] | undefined;
  readonly next?: string | undefined;
  readonly error?: unknown;
}

interface Asked {
  readonly key: string;
  readonly cursor?: string | undefined;
  /** Items wanted at least. */
  readonly least: number;
}

/** Reads a paged query. A page may be empty although there is more: it reads on until there is something to show. */
export function usePages<Op extends AnyOperation>(operation: Op, input: AskedInput<Op>): Pages<ItemOf<Op>> {
  const { client, login, loginState } = usePlatform();
  const [read, setRead] = useState<Read<ItemOf<Op>>>();
  const [asked, setAsked] = useState<Asked>();
  const text = JSON.stringify(input);
  const key = `${login.person()} ${text}`;
  const answered = useRef<Asked>(undefined);
  const shown = useRef(0);
  useEffect(() => {
    let dropped = false;
    // What was asked of another list says nothing of this one; what was answered before is read again as a whole (another language, a new login).
    const { cursor, least } = asked?.key !== key ? { cursor: undefined, least: 1 } : asked === answered.current ? { cursor: undefined, least: shown.current } : asked;
    const fetchOn = async (): Promise<void> => {
      const found: ItemOf<Op>[] = [];
      let next = cursor;
      do {
        const page = (await client.ask(operation, { ...(JSON.parse(text) as object), ...(next ? { cursor: next } : {}) } as AskedInput<Op>)) as { items: ItemOf<Op>[]; next?: string };
        found.push(...page.items);
        next = page.next;
      } while (found.length < least && next && !dropped);
      if (dropped) return;
      answered.current = asked;
      setRead((before) => ({ key, items: cursor && before?.key === key ? [...(before.items ?? []), ...found] : found, next }));
    };
    fetchOn().catch((error: unknown) => void (!dropped && setRead((before) => (before?.key === key ? { ...before, error } : { key, error }))));
    return () => void (dropped = true);
  }, [client, operation, key, text, loginState, asked]);
  const current = read?.key === key ? read : undefined;
  const { items, next, error } = current ?? {};
  const more = useCallback(() => {
    // Being scrolled to twice asks once; after a failure it may be asked again.
    setAsked((last) => (last?.key === key && last.cursor === next && error === undefined ? last : { key, cursor: next, least: 1 }));
  }, [key, next, error]);
  useEffect(() => void (shown.current = items?.length ?? 0));
  const reload = useCallback(() => setAsked({ key, least: Math.max(1, shown.current) }), [key]);
  return { items, error, loading: items === undefined && error === undefined, more: next ? more : undefined, reload };
}
