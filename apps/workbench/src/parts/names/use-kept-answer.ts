import type { OutputOf } from '@gongzhi/contracts';
import type { AnyOperation, AskedInput } from '@gongzhi/web/client';
import type { Login } from '@gongzhi/web/login';
import { usePlatform } from '@gongzhi/web/view';
import { useEffect, useState } from 'react';

/** For each login what was answered, or is being asked. */
const held = new WeakMap<Login, Map<string, Promise<unknown>>>();

/** The answer to a question asked once while the application is open: names of units, areas and categories. null: it has none. */
export function useKeptAnswer<Op extends AnyOperation>(operation: Op, input: AskedInput<Op> | undefined): OutputOf<Op> | null | undefined {
  const { client, login } = usePlatform();
  const [answer, setAnswer] = useState<{ key: string; value: OutputOf<Op> | null }>();
  const text = JSON.stringify(input);
  const key = text === undefined ? undefined : `${operation.name} ${text}`;
  useEffect(() => {
    if (key === undefined) return;
    let dropped = false;
    const kept = held.get(login) ?? new Map<string, Promise<unknown>>();
    held.set(login, kept);
    const asked = kept.get(key) ?? client.ask(operation, JSON.parse(text!) as AskedInput<Op>);
    kept.set(key, asked);
    asked.then(
      (value) => void (!dropped && setAnswer({ key, value: value as OutputOf<Op> })),
      () => {
        // What could not be read is asked again when it is next shown.
        kept.delete(key);
        if (!dropped) setAnswer({ key, value: null });
      },
    );
    return () => void (dropped = true);
  }, [client, login, operation, key, text]);
  return answer?.key === key ? answer?.value : undefined;
}
