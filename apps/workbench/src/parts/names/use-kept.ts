import type { Client } from '@gongzhi/web/client';
import { usePlatform } from '@gongzhi/web/view';
import { useEffect, useSyncExternalStore } from 'react';

interface Kept {
  readonly values: Map<string, unknown>;
  readonly asked: Set<string>;
  readonly listeners: Set<() => void>;
}

/** One for each client, that is for each language: what hardly changes is read once while the application is open. */
const held = new WeakMap<Client, Kept>();

function keptOf(client: Client): Kept {
  const kept = held.get(client) ?? { values: new Map(), asked: new Set(), listeners: new Set() };
  held.set(client, kept);
  return kept;
}

/**
 * Something that hardly changes, asked for once by everybody who shows it.
 *
 * @param key `undefined`: nothing is asked
 * @returns `undefined` as long as it is not known
 */
export function useKept<Value>(key: string | undefined, read: (client: Client) => Promise<Value>): Value | undefined {
  const { client } = usePlatform();
  const kept = keptOf(client);
  const value = useSyncExternalStore(
    (listener) => {
      kept.listeners.add(listener);
      return () => kept.listeners.delete(listener);
    },
    () => (key === undefined ? undefined : (kept.values.get(key) as Value | undefined)),
  );
  useEffect(() => {
    if (key === undefined || kept.asked.has(key)) return;
    kept.asked.add(key);
    read(client).then(
      (answer) => {
        kept.values.set(key, answer);
        for (const listener of kept.listeners) listener();
      },
      // What could not be read is asked again when it is next shown.
      () => kept.asked.delete(key),
    );
  }, [kept, key]);
  return value;
}
