import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildPortal } from './build-portal.ts';

/** `npm run build -- <directory>`: builds the portal into a directory, for a gateway that something else starts with PORTAL_DIR. */
const root = resolve(import.meta.dirname, '../..');
const [target = 'portal'] = process.argv.slice(2);
const build = await buildPortal(root, resolve(root, '.cache'));
if (!build) throw new Error('Vite is not installed: npm ci, without --omit=dev');
cpSync(build.directory, resolve(target), { recursive: true });
console.log(`the portal is in ${resolve(target)}`);
