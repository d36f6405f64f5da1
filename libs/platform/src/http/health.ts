import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

/** One thing a process needs, asked with a time limit: throws or rejects when it is not there. */
export type Check = () => Promise<unknown>;

const limit = 1_000;

/**
 * Health endpoints: `/health/live` (the process answers), `/health/ready` (what it needs is there; 503 names what is not), `/health/startup`,
 * and `/metrics` in the Prometheus format.
 */
export function mountHealth(server: FastifyInstance, options: { checks: Readonly<Record<string, Check>>; metrics: () => Promise<string>; registry: Registry; started: () => boolean }): void {
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/startup', async (_request, response) => response.status(options.started() ? 200 : 503).send({ status: options.started() ? 'ok' : 'starting' }));
  server.get('/health/ready', async (_request, response) => {
    const results = await Promise.all(Object.entries(options.checks).map(async ([name, check]) => [name, await passes(check)] as const));
    const ready = options.started() && results.every(([, ok]) => ok);
    return response.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(results.map(([name, ok]) => [name, ok ? 'ok' : 'failed'])) });
  });
  server.get('/metrics', async (_request, response) => response.header('content-type', options.registry.contentType).send(await options.metrics()));
}

async function passes(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([check(), new Promise((_resolve, reject) => (timer = setTimeout(() => reject(new Error('too slow')), limit)))]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
