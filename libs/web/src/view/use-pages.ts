import type { OutputOf } from '@gongzhi/contracts';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { AnyOperation, AskedInput } from '../client/index.ts';
import { createPagesReader, type Page } from './pages.ts';
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

/** Reads a paged query, and again when its input, the language or the login changes. */
export function usePages<Op extends AnyOperation>(operation: Op, input: AskedInput<Op>): Pages<ItemOf<Op>> {
  const { client, login, loginState } = usePlatform();
  const text = JSON.stringify(input);
  const key = `${operation.name} ${login.person()} ${text}`;
  // What was read of another list says nothing of this one.
  const reader = useMemo(() => createPagesReader<ItemOf<Op>>(), [key]);
  useEffect(() => {
    // Whoever has to log in again keeps what is on the screen.
    if (loginState === 'expired' && reader.read().items) return;
    reader.askWith((cursor) => client.ask(operation, { ...(JSON.parse(text) as object), ...(cursor ? { cursor } : {}) } as AskedInput<Op>) as Promise<Page<ItemOf<Op>>>);
    return reader.stop;
  }, [reader, client, loginState]);
  const { items, next, error } = useSyncExternalStore(reader.listen, reader.read);
  return { items, error, loading: items === undefined && error === undefined, more: next === undefined ? undefined : reader.more, reload: reader.reload };
}
