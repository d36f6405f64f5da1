import type { DataOf, EventDefinition, EventEnvelope } from '@gongzhi/contracts';
import { useEffect, useRef } from 'react';
import { createEventReader } from './events.ts';
import { usePlatform } from './platform.tsx';

/** Between two attempts: at first this, then twice as long each time, at most half a minute. */
const firstWait = 1_000;
const longestWait = 30_000;

/**
 * Tells of an event as it happens, while somebody is logged in. After an interruption what was missed is told; where that is too long ago,
 * `undefined` is: read everything again.
 */
export function useLive<Event extends EventDefinition<any>>(event: Event, happened: (data: DataOf<Event> | undefined) => void): void {
  const { login, loginState } = usePlatform();
  const latest = useRef(happened);
  useEffect(() => void (latest.current = happened));
  useEffect(() => {
    if (loginState !== 'in') return;
    const stop = new AbortController();
    let lastId: string | undefined;
    const listen = async (): Promise<void> => {
      const token = await login.token();
      if (!token) return;
      const response = await fetch(`/v1/stream?types=${event.name}`, { headers: { authorization: `Bearer ${token}`, ...(lastId ? { 'last-event-id': lastId } : {}) }, signal: stop.signal });
      if (!response.ok || !response.body) throw new Error(String(response.status));
      const read = createEventReader(({ id, type, data }) => {
        lastId = id ?? lastId;
        latest.current(type === 'reset' ? undefined : (JSON.parse(data) as EventEnvelope<DataOf<Event>>).data);
      });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) read(part.value);
    };
    const keepListening = async (): Promise<void> => {
      for (let wait = firstWait; !stop.signal.aborted; wait = Math.min(wait * 2, longestWait)) {
        await listen().then(() => (wait = firstWait), () => {});
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    };
    void keepListening();
    return () => stop.abort();
  }, [login, loginState, event]);
}
