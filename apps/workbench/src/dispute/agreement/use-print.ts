import type { AnyOperation, AskedInput } from '@gongzhi/web/client';
import { Refused } from '@gongzhi/web/client';
import { usePlatform } from '@gongzhi/web/view';
import { useEffect, useState } from 'react';

/** What the platform printed last, and why what is there now was not printed. */
export interface Print {
  readonly content?: Blob | undefined;
  readonly error?: unknown;
  /** The words are not finished; the contract says what is missing. */
  readonly unfinished: boolean;
  readonly printing: boolean;
}

/**
 * Has a document printed, anew whenever what it is printed from changes. The last print stays until the next is there.
 *
 * @param mark what else the print depends on
 * @param pause how long nothing changes before it is printed: whoever types is not printed at every letter
 */
export function usePrint<Op extends AnyOperation>(operation: Op, input: AskedInput<Op>, { mark = '', pause = 0 }: { mark?: string; pause?: number } = {}): Print {
  const { client } = usePlatform();
  const [print, setPrint] = useState<Print>({ unfinished: false, printing: true });
  const text = JSON.stringify(input);
  useEffect(() => {
    let dropped = false;
    setPrint(({ content }) => ({ content, unfinished: false, printing: true }));
    const timer = setTimeout(() => {
      client.download(operation, JSON.parse(text) as AskedInput<Op>).then(
        (content) => void (!dropped && setPrint({ content, unfinished: false, printing: false })),
        (error: unknown) => {
          if (dropped) return;
          const unfinished = error instanceof Refused && error.code === 'INVALID_INPUT';
          setPrint(({ content }) => ({ content, unfinished, printing: false, ...(unfinished ? {} : { error }) }));
        },
      );
    }, pause);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [client, operation, text, mark, pause]);
  return print;
}
