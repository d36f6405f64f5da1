import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';

/** What one round of load came to. */
export interface Round {
  readonly opened: number;
  /** Matters opened a second. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers that were not 201. */
  readonly failed: number;
}

const description = '小区东门口的路灯已经坏了三天，晚上老人和孩子进出不方便，希望尽快修好。'.repeat(8);

/** Opens matters at an address for some seconds, 1 KB each, every one with a key of its own. */
export async function openMatters(options: { baseUrl: string; token: string; connections: number; seconds: number; areas: readonly string[] }): Promise<Round> {
  let next = 0;
  const result = await autocannon({
    url: `${options.baseUrl}/v1/matters`,
    connections: options.connections,
    duration: options.seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${options.token}`, 'idempotency-key': randomUUID() },
          body: JSON.stringify({ kind: 'need', area: options.areas[next++ % options.areas.length], title: '路灯不亮', description }),
        }),
      },
    ],
  });
  const opened = result.statusCodeStats?.['201']?.count ?? 0;
  return { opened, rate: opened / result.duration, p50: result.latency.p50, p99: result.latency.p99, failed: result.non2xx + result.errors + result.timeouts };
}
