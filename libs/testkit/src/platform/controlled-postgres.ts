import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../servers/free-port.ts';
import { debianPostgresBinDir } from '../servers/postgres-binaries.ts';
import { promote, startSynchronousStandby } from '../servers/postgres-standby.ts';
import { startPostgres, type Postgres } from '../servers/postgres.ts';
import type { ControlledServer } from './controlled-servers.ts';
import { guarded, type Guard } from './guard.ts';

/** A PostgreSQL that may fail over: its address is another one then. */
export interface ControlledPostgres extends ControlledServer {
  readonly port: number;
  /** Starts a standby that every commit waits for. */
  addStandby(): Promise<Standby>;
}

export interface Standby {
  readonly pid: number;
  /** It becomes the server. Gives the end of the one before, which goes on until then if nobody killed it. */
  promote(): Promise<() => Promise<void>>;
}

/** PostgreSQL of the version the run asks for, as durable as in operation. */
export async function controlPostgres(directory: string, guard: Guard): Promise<ControlledPostgres> {
  const binDir = process.env['GONGZHI_TEST_POSTGRES'] === '15' ? { binDir: debianPostgresBinDir(15) } : {};
  const optionsAt = (name: string, port: number) => ({ dataDir: join(directory, name), port, log: () => {}, settings: { shared_buffers: '128MB' }, ...binDir });
  let options = optionsAt('postgres', await freePort());
  const open = async (): Promise<Postgres> => guarded(await startPostgres(options), guard);
  let server = await open();
  let standbys = 0;
  return {
    get url() {
      return server.url;
    },
    get port() {
      return server.port;
    },
    get logFile() {
      return server.logFile;
    },
    pid: () => server.pid,
    exited: () => server.exited,
    async start() {
      // Backends of a killed server may hold its shared memory a moment longer.
      for (let tries = 1; ; tries += 1) {
        try {
          server = await open();
          return;
        } catch (error) {
          if (tries === 10) throw error;
          await sleep(200);
        }
      }
    },
    stop: () => server.stop(),
    kill: () => server.kill(),
    async addStandby() {
      const next = optionsAt(`postgres-${(standbys += 1)}`, await freePort());
      const standby = guarded(await startSynchronousStandby(server, next), guard);
      return {
        pid: standby.pid,
        async promote() {
          const before = server;
          await promote(standby);
          [server, options] = [standby, next];
          return async () => {
            await before.kill();
            rmSync(before.dataDir, { recursive: true });
          };
        },
      };
    },
  };
}
