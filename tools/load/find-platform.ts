import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPlatform, type Platform } from '@gongzhi/testkit/platform';

/** A platform to load: where it is, and who can log in. */
export type LoadedPlatform = Pick<Platform, 'baseUrl' | 'people' | 'clients' | 'stop'>;

/** The platform that runs on this data, when it answers; else one started for the purpose, with data of its own. */
export async function findPlatform(root: string, log: (line: string) => void): Promise<LoadedPlatform> {
  const running = readDemo(join(resolve(root, process.env.GONGZHI_DATA ?? '.data'), 'demo.json'));
  if (running && new URL(running.baseUrl).hostname !== '127.0.0.1') throw new Error(`only a platform on 127.0.0.1 is loaded, not ${running.baseUrl}`);
  if (running && (await isReady(running.baseUrl))) {
    log(`loading the platform at ${running.baseUrl}; its matters stay there`);
    return { ...running, stop: async () => {} };
  }
  log('no platform runs here: starting one for this');
  return startPlatform();
}

function readDemo(path: string): Pick<Platform, 'baseUrl' | 'people' | 'clients'> | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Pick<Platform, 'baseUrl' | 'people' | 'clients'>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function isReady(baseUrl: string): Promise<boolean> {
  return fetch(`${baseUrl}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then((response) => response.ok, () => false);
}
