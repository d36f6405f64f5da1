import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What a page of a web app may do: scripts, styles and pictures of our own, nothing written into the page, nothing from elsewhere. Its own documents
 * it may show within itself.
 *
 * @param nonce known to this one answer and its page only: style sheets the app's own scripts write carry it
 */
const contentSecurityPolicy = (nonce?: string): string => [
  "default-src 'none'", "script-src 'self'", `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`, "img-src 'self' blob: data:", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
  "frame-src blob:", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

/** Where an app's page wants the nonce of its styles. */
const noncePlace = '__STYLE_NONCE__';

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
    if (file === page && page.content.includes(noncePlace)) return sendWithNonce(response, page.content);
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

/** The page of an app whose scripts write style sheets: each answer has a nonce of its own, so none is kept. */
function sendWithNonce(response: FastifyReply, content: Buffer): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  return response.headers({ ...safety(nonce), 'content-type': mediaTypes['.html'], 'cache-control': 'no-store' }).send(content.toString().replaceAll(noncePlace, nonce));
}

const safety = (nonce?: string) => ({
  'content-security-policy': contentSecurityPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
});

function send(request: FastifyRequest, response: FastifyReply, file: WebFile): FastifyReply {
  response.headers({
    ...safety(),
    'content-type': file.mediaType,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
    vary: 'accept-encoding',
  });
  if (request.headers['if-none-match'] === file.tag) return response.status(304).send();
  if (!file.packed || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return response.send(file.content);
  return response.header('content-encoding', 'gzip').send(file.packed);
}
