import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page of a web app may do: scripts, styles and pictures of our own, nothing written into the page, nothing from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob:", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

interface WebFile {
  readonly content: Buffer;
  readonly packed: Buffer | undefined;
  readonly tag: string;
  readonly mediaType: string;
  /** Its name tells its content. */
  readonly immutable: boolean;
}

/**
 * Serves a web app that was built into `directory` under `/<name>/`. Every address below that is no file shows the app, which has pages of its
 * own. The files are read once: they are few, and another build is another directory.
 */
export function mountWebApp(server: FastifyInstance, name: string, directory: string): void {
  const files = readFiles(directory);
  const page = files.get('index.html');
  if (!page) throw new Error(`there is no web app in ${directory}`);
  server.get(`/${name}`, (_request, response) => response.redirect(`/${name}/`));
  server.get<{ Params: { '*': string } }>(`/${name}/*`, (request, response) => {
    const path = request.params['*'];
    const file = files.get(path) ?? (extname(path) === '' ? page : undefined);
    return file ? send(request, response, file) : response.callNotFound();
  });
}

function readFiles(directory: string): Map<string, WebFile> {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => {
    const [content, name, extension] = [readFileSync(path), relative(directory, path), extname(path)];
    return [name, {
      content,
      packed: extension === '.png' ? undefined : gzipSync(content, { level: 9 }),
      tag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      mediaType: mediaTypes[extension] ?? 'application/octet-stream',
      immutable: name.startsWith('assets/'),
    }];
  }));
}

function send(request: FastifyRequest, response: FastifyReply, file: WebFile): FastifyReply {
  response.headers({
    'content-type': file.mediaType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
    vary: 'accept-encoding',
  });
  if (request.headers['if-none-match'] === file.tag) return response.status(304).send();
  if (!file.packed || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return response.send(file.content);
  return response.header('content-encoding', 'gzip').send(file.packed);
}
