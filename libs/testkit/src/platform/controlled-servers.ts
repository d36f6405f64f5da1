import { cpSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '../servers/free-port.ts';
import { findNatsServer } from '../servers/nats-binary.ts';
import type { NatsUser } from '../servers/nats-config.ts';
import { startNatsServer, type NatsServer } from '../servers/nats-server.ts';
import { guarded, type Guard } from './guard.ts';

/** A server that a test may take away and bring back, at the same address. */
export interface ControlledServer {
  readonly url: string;
  readonly logFile: string;
  /** Of the process that runs now, or ran last. */
  pid(): number;
  /** Resolves when the process that runs now has ended, with how. */
  exited(): Promise<string>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** A bus whose store may be lost as well. */
export interface ControlledNats extends ControlledServer {
  readonly storeDir: string;
  /** Ends it in order and brings it back with an empty store. */
  wipe(): Promise<void>;
  /** Keeps a copy of the store as it is now. */
  keepCopy(): Promise<void>;
  /** Kills it and brings it back with the copy. */
  restoreCopy(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../../..');

/** A nats-server with the platform's users. */
export async function controlNats(directory: string, users: readonly NatsUser[], guard: Guard): Promise<ControlledNats> {
  const binary = await findNatsServer({ cacheDir: join(root, '.cache'), log: () => {} });
  const port = await freePort();
  const storeDir = join(directory, 'nats');
  const store = join(storeDir, 'jetstream');
  const copy = join(directory, 'nats-copy');
  const open = async (): Promise<NatsServer> => guarded(await startNatsServer({ binary, storeDir, port, users }), guard);
  let server = await open();
  const start = async (): Promise<void> => void (server = await open());
  return {
    url: server.url,
    logFile: server.logFile,
    pid: () => server.pid,
    exited: () => server.exited,
    storeDir,
    start,
    stop: () => server.stop(),
    kill: () => server.kill(),
    async wipe() {
      await server.stop();
      rmSync(store, { recursive: true });
      await start();
    },
    async keepCopy() {
      await server.stop();
      cpSync(store, copy, { recursive: true });
      await start();
    },
    async restoreCopy() {
      await server.kill();
      rmSync(store, { recursive: true });
      renameSync(copy, store);
      await start();
    },
  };
}
