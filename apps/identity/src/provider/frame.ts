import type { Language } from '@gongzhi/contracts';
import type { Context, Next } from 'koa';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Frame } from './pages/html.ts';

const STYLE = readFileSync(new URL('./pages/sign-in.css', import.meta.url));

/**
 * No script of ours runs here; `script-src` is there, and empty, so that the provider can add the hash of the one line with which it sends its
 * own forms on. Forms lead here or, after redirects, to a script waiting on the loopback address.
 */
const POLICY = "default-src 'none'; style-src 'self'; script-src; form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'";

/** The address as the browser asked for it; the handler cuts off the part the provider is mounted under. */
export type MountedRequest = IncomingMessage & { originalUrl?: string };

/** What a page needs to know about the request it answers. */
export function frameOf(ctx: Context, language: Language): Frame {
  const here = (ctx.req as MountedRequest).originalUrl ?? ctx.url;
  return { language, here, mount: here.slice(0, here.length - ctx.url.length) };
}

/** Answers with a page that nobody may keep. */
export function sendPage(ctx: Context, status: number, body: string): void {
  ctx.status = status;
  ctx.type = 'html';
  ctx.set('cache-control', 'no-store');
  ctx.vary('accept-language');
  ctx.body = body;
}

/** Headers of every answer, and the one stylesheet. */
export async function securityHeaders(ctx: Context, next: Next): Promise<void> {
  ctx.set({
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    // Not `no-referrer`: browsers then send `Origin: null` with our own form.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
  if (ctx.path !== '/assets/sign-in.css') return next();
  ctx.type = 'css';
  ctx.set('cache-control', 'public, max-age=3600');
  ctx.body = STYLE;
}
