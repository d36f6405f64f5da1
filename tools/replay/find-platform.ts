import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPlatform } from '@gongzhi/testkit/platform';
import type { Login } from './api.ts';

/** The platform to play on: its address, an administrator of the county, and where the replay keeps its own files. */
export interface Target {
  readonly baseUrl: string;
  readonly admin: Login;
  readonly directory: string;
  stop(): Promise<void>;
}

type Person = Login & { role: string; area?: string | undefined };

/**
 * The platform named by `--base-url` with the administrator of REPLAY_USERNAME and REPLAY_PASSWORD (or of the demo file, when it is that platform's);
 * else the one the demo file tells of; else one that is started now and stopped after.
 */
export async function findTarget(options: { baseUrl: string | undefined; data: string; county: string; say: (line: string) => void }): Promise<Target> {
  const { data, county, say } = options;
  const directory = join(data, 'replay');
  const demo = readDemo(join(data, 'demo.json'));
  const stop = async (): Promise<void> => {};
  const { REPLAY_USERNAME: username, REPLAY_PASSWORD: password } = process.env;
  if (options.baseUrl) {
    const given = username && password ? { username, password } : demo?.baseUrl === options.baseUrl ? administratorOf(demo.people, county) : undefined;
    if (!given) throw new Error('say who administers the county there: REPLAY_USERNAME and REPLAY_PASSWORD');
    return { baseUrl: options.baseUrl, admin: given, directory, stop };
  }
  if (demo && (await answers(demo.baseUrl))) return { baseUrl: demo.baseUrl, admin: administratorOf(demo.people, county), directory, stop };
  say('no platform runs: starting one');
  const platform = await startPlatform({ GONGZHI_DATA: data });
  return { baseUrl: platform.baseUrl, admin: administratorOf(platform.people, county), directory, stop: platform.stop };
}

function administratorOf(people: readonly Person[], county: string): Login {
  const administrator = people.find(({ role, area }) => role === 'administrator' && area === county) ?? people.find(({ role, area }) => role === 'administrator' && !area);
  if (!administrator) throw new Error(`nobody administers ${county}`);
  return { username: administrator.username, password: administrator.password };
}

function readDemo(path: string): { baseUrl: string; people: Person[] } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { baseUrl: string; people: Person[] };
  } catch {
    return undefined;
  }
}

const answers = (baseUrl: string): Promise<boolean> => fetch(`${baseUrl}/openapi.json`, { signal: AbortSignal.timeout(3_000) }).then(({ ok }) => ok, () => false);
