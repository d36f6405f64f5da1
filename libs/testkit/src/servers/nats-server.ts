import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { rotateLog } from './log-file.ts';
import { natsServerVersion } from './nats-binary.ts';
import { natsConfigText, type NatsConfig } from './nats-config.ts';
import { startProcess, untilReady } from './server-process.ts';

export interface NatsServerOptions extends NatsConfig {
  /** From `findNatsServer`. */
  binary: string;
}

export interface NatsServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Major and minor version. */
  readonly version: readonly [number, number];
  readonly logFile: string;
  readonly exited: Promise<string>;
  stop(): Promise<void>;
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
}

/** Starts nats-server with JetStream on a store directory and waits until it takes clients. Its data is in `<storeDir>/jetstream`. */
export async function startNatsServer(options: NatsServerOptions): Promise<NatsServer> {
  const storeDir = resolve(options.storeDir);
  const version = await natsServerVersion(options.binary);
  mkdirSync(storeDir, { recursive: true });
  const configFile = join(storeDir, 'nats-server.conf');
  writeFileSync(configFile, natsConfigText({ ...options, storeDir }, version), { mode: 0o600 });
  const logFile = join(storeDir, 'nats-server.log');
  rotateLog(logFile);
  const server = await startProcess({ command: options.binary, args: ['-c', configFile], logFile });
  const stop = () => server.end([['SIGTERM', 10_000]]);
  try {
    await untilReady(server, 'nats-server', () => takesNatsClients('127.0.0.1', options.port), 30_000);
  } catch (error) {
    await stop();
    throw error;
  }
  const { pid, exited } = server;
  return { url: `nats://127.0.0.1:${options.port}`, port: options.port, pid, version, logFile, exited, stop, kill: () => server.end([]) };
}

/** Whether a nats-server answers there: it greets each client with an INFO line. */
export function takesNatsClients(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ host, port });
    const settle = (ready: boolean): void => {
      socket.destroy();
      answer(ready);
    };
    socket.setTimeout(2_000, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('data', (greeting) => settle(greeting.toString().startsWith('INFO ')));
    socket.once('end', () => settle(false));
  });
}
