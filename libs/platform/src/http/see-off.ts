import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Long enough for whoever uses a connection to send one more request over it. */
const patience = 2_000;

/**
 * Before a server is closed: goes on serving, and tells with every answer that the connection ends with it, until no connection is open or the time is
 * over. Closing an idle connection at once would meet requests that are already on their way, and nobody tells their senders that nothing was done.
 */
export async function seeOff(server: Server, withinMillis = patience): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const deadline = Date.now() + withinMillis;
  while (Date.now() < deadline && (await connectionsOf(server)) > 0) await sleep(20);
}

const connectionsOf = (server: Server): Promise<number> => new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)));
