import autocannon from 'autocannon';

/** What one round of load came to. */
export interface Round {
  /** Requests that were answered as they should be. */
  readonly done: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** How much is asked at once, and for how long. */
export interface Load {
  readonly connections: number;
  readonly seconds: number;
}

/** A kind of request over HTTP; `next` makes each one anew. */
export interface HttpRequests {
  /** Who answers: several addresses share the connections. */
  readonly urls: readonly string[];
  readonly status: number;
  next(): { readonly method: 'GET' | 'POST'; readonly path: string; readonly headers: Record<string, string>; readonly body?: string };
}

/** Asks over HTTP, each connection one request after the other. */
export async function loadHttp(requests: HttpRequests, { connections, seconds }: Load): Promise<Round> {
  const result = await autocannon({
    url: requests.urls as unknown as string, // It takes several; its types don't know.
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...requests.next() }) }],
  });
  const done = result.statusCodeStats?.[`${requests.status}`]?.count ?? 0;
  return { done, seconds: result.duration, p50: result.latency.p50, p99: result.latency.p99, failed: result.requests.total - done + result.errors + result.timeouts };
}

/** Asks once, at the first address; fails when the answer is not as it should be. */
export async function askOnce<Answer>({ urls, status, next }: HttpRequests): Promise<Answer> {
  const { path, ...request } = next();
  const response = await fetch(`${urls[0]}${path}`, request);
  if (response.status !== status) throw new Error(`${path.split('?')[0]} answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
  return (await response.json()) as Answer;
}

/** Asks by calling, so many at once, each one after the other. */
export async function loadCalls(call: () => Promise<unknown>, { connections, seconds }: Load): Promise<Round> {
  const started = performance.now();
  const times: number[] = [];
  const client = async (): Promise<void> => {
    while (performance.now() - started < seconds * 1_000) {
      const from = performance.now();
      await call();
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { done: times.length, seconds: (performance.now() - started) / 1_000, p50: at(0.5), p99: at(0.99), failed: 0 };
}
