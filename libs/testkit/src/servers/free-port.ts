import { createServer } from 'node:net';

// Below Linux's range of outgoing ports (32768-60999): a client that keeps dialling a stopped server there can end up connected to itself
// and hold the very port the server wants back.
const first = 15_000;
const last = 32_000;
const handedOut = new Set<number>();

/** Whether nothing listens on the port of this address. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A local TCP port nothing listens on; never the same twice within this process. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = first + Math.floor(Math.random() * (last - first));
    if (handedOut.has(port) || !(await isPortFree(port))) continue;
    handedOut.add(port);
    return port;
  }
  throw new Error(`no free port between ${first} and ${last}`);
}
