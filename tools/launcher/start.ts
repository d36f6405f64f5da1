import { services as contracts } from '@gongzhi/contracts';
import { busPermissions } from '@gongzhi/platform/bus';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLaunchConfig } from './config.ts';
import { run } from './run.ts';
import { services as all } from './services.ts';

const root = resolve(import.meta.dirname, '../..');
// A service that is listed but has no program yet doesn't keep the others from running.
const services = all.filter(({ name }) => existsSync(join(root, 'apps', name, 'src/main.ts')));
const permissionsOf = (service: string) => busPermissions(service, contracts);
process.exit(await run(() => readLaunchConfig(process.env, { root, cacheDir: resolve(root, '.cache'), services, permissionsOf })));
