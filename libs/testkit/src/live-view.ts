/** An event as a live view shows it. */
export interface LiveEvent {
  readonly id: string | undefined;
  readonly type: string;
  readonly data: { readonly data?: { readonly id: string; readonly area: string } };
}

export interface LiveView {
  readonly status: number;
  /** Everything seen so far. */
  readonly seen: readonly LiveEvent[];
  /** The first event that fits, seen already or still to come. */
  next(fits: (event: LiveEvent) => boolean, withinMs?: number): Promise<LiveEvent>;
  /** Settles when the server ends the view. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens `GET /v1/stream` as a browser would. */
export async function openLiveView(url: string, token: string, headers: Readonly<Record<string, string>> = {}): Promise<LiveView> {
  const abort = new AbortController();
  const response = await fetch(url, { signal: abort.signal, headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers } });
  const seen: LiveEvent[] = [];
  const waiting = new Set<() => void>();
  const read = async (): Promise<void> => {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const event = parsed(block);
        if (event) seen.push(event);
      }
      for (const wake of waiting) wake();
    }
  };
  const ended = response.ok ? read().catch(() => {}) : Promise.resolve();
  return {
    status: response.status,
    seen,
    ended,
    async next(fits, withinMs = 5_000) {
      const until = Date.now() + withinMs;
      for (;;) {
        const found = seen.find(fits);
        if (found) return found;
        const left = until - Date.now();
        if (left <= 0) throw new Error(`no such event within ${withinMs} ms; seen: ${seen.map(({ type }) => type).join(', ')}`);
        await new Promise<void>((resolve) => {
          const done = (): void => {
            clearTimeout(timer);
            waiting.delete(done);
            resolve();
          };
          const timer = setTimeout(done, left);
          waiting.add(done);
        });
      }
    },
    close: () => abort.abort(),
  };
}

function parsed(block: string): LiveEvent | undefined {
  const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const type = field('event');
  return type === undefined ? undefined : { id: field('id'), type, data: JSON.parse(field('data') ?? '{}') as LiveEvent['data'] };
}
