import type { OutputOf } from '@gongzhi/contracts';
import { useCallback, useEffect, useState } from 'react';
import type { AnyOperation, AskedInput } from '../client/index.ts';
import { usePlatform } from './platform.tsx';

/** What a query answered, or where it stands. While it is asked again, or when that fails, the last answer stays: nobody loses what they were at. */
export interface Answer<Value> {
  readonly value?: Value | undefined;
  readonly error?: unknown;
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * Asks a query, and again when its input, the language or the login changes.
 *
 * @param input `undefined`: not yet
 */
export function useAnswer<Op extends AnyOperation>(operation: Op, input: AskedInput<Op> | undefined): Answer<OutputOf<Op>> {
  const { client, login, loginState } = usePlatform();
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; value?: OutputOf<Op>; error?: unknown }>();
  const text = JSON.stringify(input);
  const key = text === undefined ? undefined : `${login.person()} ${text}`;
  useEffect(() => {
    // Whoever has to log in again keeps what is on the screen.
    if (key === undefined || (loginState === 'expired' && answer?.key === key && answer.value !== undefined)) return;
    let dropped = false;
    client.ask(operation, JSON.parse(text!) as AskedInput<Op>).then(
      (value) => void (!dropped && setAnswer({ key, value })),
      (error: unknown) => void (!dropped && setAnswer((before) => (before?.key === key ? { ...before, error } : { key, error }))),
    );
    return () => void (dropped = true);
  }, [client, operation, key, text, loginState, round]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  const current = answer?.key === key ? answer : undefined;
  return { value: current?.value, error: current?.error, loading: key !== undefined && !current, reload };
}
