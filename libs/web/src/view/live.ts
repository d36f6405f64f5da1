import type { EventEnvelope } from '@gongzhi/contracts';
import type { Login } from '../login/index.ts';
import { createEventReader } from './events.ts';

/** Hears each event as it happens; `undefined`: some were missed, read everything again. */
export type LiveListener = (event: EventEnvelope | undefined) => void;

/** The live view of one application: one stream, however many parts of a page listen. */
export interface Live {
  /** Listens until the returned function is called. */
  listen(listener: LiveListener): () => void;
}

/** Between two attempts: at first this, then twice as long each time, at most half a minute. */
const firstWait = 1_000;
const longestWait = 30_000;

/** A stream of server-sent events for whoever is logged in, open while anybody listens. After an interruption what was missed is told. */
export function createLive(login: Login): Live {
  const listeners = new Set<LiveListener>();
  let stop: AbortController | undefined;
  let lastId: string | undefined;

  async function hear(signal: AbortSignal): Promise<void> {
    const token = await login.token();
    if (!token) return;
    const response = await fetch('/v1/stream', { headers: { authorization: `Bearer ${token}`, ...(lastId ? { 'last-event-id': lastId } : {}) }, signal });
    if (!response.ok || !response.body) throw new Error(String(response.status));
    const read = createEventReader(({ id, type, data }) => {
      lastId = id ?? lastId;
      const event = type === 'reset' ? undefined : (JSON.parse(data) as EventEnvelope);
      for (const listener of listeners) listener(event);
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) read(part.value);
  }

  async function keepHearing(signal: AbortSignal): Promise<void> {
    for (let wait = firstWait; !signal.aborted; wait = Math.min(wait * 2, longestWait)) {
      await hear(signal).then(() => (wait = firstWait), () => {});
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** Open exactly while somebody is logged in and something listens. */
  function settle(): void {
    const wanted = listeners.size > 0 && login.state() === 'in';
    if (wanted === (stop !== undefined)) return;
    if (wanted) void keepHearing((stop = new AbortController()).signal);
    else {
      stop!.abort();
      [stop, lastId] = [undefined, undefined];
    }
  }
  login.subscribe(settle);

  return {
    listen(listener) {
      listeners.add(listener);
      settle();
      return () => {
        listeners.delete(listener);
        // A page that follows another listens at once: the stream stays open for it.
        setTimeout(settle);
      };
    },
  };
}
