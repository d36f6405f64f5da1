import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import { listenForAnswers } from './answers.ts';
import { inboxPrefix } from './permissions.ts';
import { sendTogether } from './send-together.ts';
import type { Log } from '../telemetry/log.ts';

const away = new WeakSet<NatsConnection>();

/** Whether the bus is out of reach right now. What is sent then would wait for its return, longer perhaps than anybody waits for it. */
export const isAway = (connection: NatsConnection): boolean => away.has(connection);

/**
 * Connects to the bus and stays connected: reconnects for ever, since PostgreSQL holds what was accepted and the bus only carries it.
 *
 * @param seed nkey seed of the service's user, where the bus has users
 */
export async function connectBus(options: { url: string; seed?: string | undefined; name: string; log: Log }): Promise<NatsConnection> {
  const connection = await connect({
    servers: options.url.split(','),
    name: options.name,
    inboxPrefix: inboxPrefix(options.name),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    waitOnFirstConnect: true,
    // A stack captured for each request costs more than the request's own code.
    noAsyncTraces: true,
    ...(options.seed ? { authenticator: nkeyAuthenticator(new TextEncoder().encode(options.seed)) } : {}),
  });
  sendTogether(connection);
  listenForAnswers(connection, inboxPrefix(options.name));
  void (async () => {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') away.add(connection);
      if (status.type === 'reconnect') away.delete(connection);
      if (status.type === 'disconnect' || status.type === 'reconnect') options.log.warn({ bus: status.type }, 'bus connection changed');
      if (status.type === 'error') options.log.error({ bus: status.error.message }, 'bus error');
    }
  })();
  return connection;
}
