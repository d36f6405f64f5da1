import type { EventDefinition } from '@gongzhi/contracts';
import { useLive } from '@gongzhi/web/view';
import { useEffect, useRef } from 'react';

/** A list is read again this long after something happened; whatever happens meanwhile is in it. */
const pause = 1_000;

/** Reads again when something of a kind happens, not for each of many that happen at once. */
export function useLiveReload(event: EventDefinition<any>, reload: () => void): void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(reload);
  useEffect(() => void (latest.current = reload));
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLive(event, () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      latest.current();
    }, pause);
  });
}
