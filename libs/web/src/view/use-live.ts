import type { DataOf, EventDefinition } from '@gongzhi/contracts';
import { useEffect, useRef } from 'react';
import { usePlatform } from './platform.tsx';

/**
 * Tells of events of a kind as they happen, while somebody is logged in. After an interruption what was missed is told; where that is too long
 * ago, `undefined` is: read everything again.
 */
export function useLive<Event extends EventDefinition<any>>(event: Event, happened: (data: DataOf<Event> | undefined) => void): void {
  const { live } = usePlatform();
  const latest = useRef(happened);
  useEffect(() => void (latest.current = happened));
  useEffect(() => {
    const type = `${event.name}.v${event.version}`;
    return live.listen((heard) => {
      if (!heard || heard.type === type) latest.current(heard?.data as DataOf<Event> | undefined);
    });
  }, [live, event]);
}
