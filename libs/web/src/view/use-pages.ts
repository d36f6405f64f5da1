import type { OutputOf } from '@gongzhi/contracts';
import { useEffect, useState } from 'react';
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
  readonly reload: () => void;
}

interface Read<Item> {
  readonly items?: readonly Item[] | undefined;
  readonly next?: string | undefined;
  readonly error?: unknown;
}

/** Reads a paged query. A page may be empty although there is more: it reads on until there is something to show. */
export function usePages<Op extends AnyOperation>(operation: Op, input: AskedInput<Op>): Pages<ItemOf<Op>> {
  const { client, loginState } = usePlatform();
  const [read, setRead] = useState<Read<ItemOf<Op>>>({});
  const [asked, setAsked] = useState<{ cursor?: string | undefined; round: number }>({ round: 0 });
  const key = JSON.stringify(input);
  useEffect(() => {
    let dropped = false;
    const fetchOn = async (cursor: string | undefined): Promise<void> => {
      const found: ItemOf<Op>[] = [];
      let next = cursor;
      do {
        const page = (await client.ask(operation, { ...(JSON.parse(key) as object), ...(next ? { cursor: next } : {}) } as AskedInput<Op>)) as { items: ItemOf<Op>[]; next?: string };
        found.push(...page.items);
        next = page.next;
      } while (found.length === 0 && next && !dropped);
      if (!dropped) setRead((before) => ({ items: cursor ? [...(before.items ?? []), ...found] : found, next }));
    };
    fetchOn(asked.cursor).catch((error: unknown) => void (!dropped && setRead((before) => ({ ...before, error }))));
    return () => void (dropped = true);
  }, [client, operation, key, loginState, asked]);
  const { items, next, error } = read;
  return {
    items, error,
    loading: items === undefined && error === undefined,
    more: next ? () => setAsked(({ round }) => ({ cursor: next, round: round + 1 })) : undefined,
    reload: () => {
      setRead(({ items: before }) => ({ items: before }));
      setAsked(({ round }) => ({ round: round + 1 }));
    },
  };
}
