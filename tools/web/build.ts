import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildWebApp, webApps } from './build-web-app.ts';

/** `npm run build -- <directory>`: builds the web apps into folders of a directory, for a gateway that something else starts with PORTAL_DIR and WORKBENCH_DIR. */
const root = resolve(import.meta.dirname, '../..');
const [target = 'web'] = process.argv.slice(2);
for (const app of webApps) {
  const build = await buildWebApp(app, root, resolve(root, '.cache'));
  if (!build) throw new Error('Vite is not installed: npm ci, without --omit=dev');
  cpSync(build.directory, join(resolve(target), app), { recursive: true });
  console.log(`the ${app} is in ${join(resolve(target), app)}`);
}
