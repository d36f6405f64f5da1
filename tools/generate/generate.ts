import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { databaseFiles } from './database-files.ts';
import { documentFiles } from './document-files.ts';

/**
 * Writes what is derived from the contracts and the migrations: `npm run generate` all of it, `npm run generate -- types` only what comes from
 * the migrations, `-- documents` only what comes from the contracts. `--check` writes nothing and fails when a file is not up to date.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean', default: false } } });
const parts = { types: databaseFiles, documents: documentFiles };
const wanted = positionals.length ? positionals : Object.keys(parts);
const unknown = wanted.find((name) => !(name in parts));
if (unknown) throw new Error(`there is no part called ${unknown}; there are: ${Object.keys(parts).join(', ')}`);

let differing = 0;
for (const name of wanted as (keyof typeof parts)[]) {
  for (const [path, text] of await parts[name](root)) {
    const target = join(root, path);
    if ((await readFile(target, 'utf8').catch(() => undefined)) === text) continue;
    differing += 1;
    console.log(`${values.check ? 'not up to date:' : 'wrote'} ${path}`);
    if (values.check) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
if (values.check && differing) {
  console.log('run: npm run generate');
  process.exitCode = 1;
}
