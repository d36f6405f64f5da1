import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { webApps } from './build-web-app.ts';

/** `npm run dev`: every web app with hot reload, before the platform that runs at PUBLIC_URL. Ends with Ctrl-C, or when one of them ends. */
const root = resolve(import.meta.dirname, '../..');
const servers = webApps.map((app) => spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), '--clearScreen', 'false'], { cwd: join(root, 'apps', app), stdio: 'inherit' }));
const end = (): void => servers.forEach((server) => void server.kill());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
for (const server of servers) server.once('exit', end);
