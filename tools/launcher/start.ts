import { resolve } from 'node:path';
import { readLaunchConfig } from './config.ts';
import { run } from './run.ts';
import { services } from './services.ts';

const root = resolve(import.meta.dirname, '../..');
process.exit(await run(() => readLaunchConfig(process.env, { root, cacheDir: resolve(root, '.cache'), services })));
