import { type AnyOperation, type AskedInput, Refused } from '@gongzhi/web/client';
import { usePlatform } from '@gongzhi/web/view';
import { useState } from 'react';

/** What became of the last act. `stale`: somebody else was first, and what they did is shown now. */
export type Acted = { readonly done: true } | { readonly stale: true } | { readonly error: unknown };

/** Does something to the record that is shown; tells whether it was done. */
export type Act = <Op extends AnyOperation>(operation: Op, input: Omit<AskedInput<Op>, 'id'>) => Promise<boolean>;

/** Acts on a record in the version that was read. Whatever comes of it, the record is read again where it may have changed. */
export function useAct({ id, version }: { id: string; version: number }, reload: () => void): { act: Act; acted: Acted | undefined; acting: boolean } {
  const { client } = usePlatform();
  const [acted, setActed] = useState<Acted>();
  const [acting, setActing] = useState(false);
  const act: Act = async (operation, input) => {
    setActed(undefined);
    setActing(true);
    try {
      await client.ask(operation, { ...input, id } as unknown as AskedInput<typeof operation>, { version });
      setActed({ done: true });
      reload();
      return true;
    } catch (error) {
      const status = error instanceof Refused ? error.status : undefined;
      setActed(status === 412 ? { stale: true } : { error });
      if (status === 412 || status === 409) reload();
      return false;
    } finally {
      setActing(false);
    }
  };
  return { act, acted, acting };
}
