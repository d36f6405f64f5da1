import { createHash, randomBytes } from 'node:crypto';

/** Tokens of a person or a department system. */
export interface Tokens {
  accessToken: string;
  /** Empty for department systems: they ask anew. */
  refreshToken: string;
  expiresAt: Date;
}

/** Sign-in was refused; `status` is the sign-in page's, `retryAfter` the seconds to wait when there were too many attempts. */
export class LoginRefused extends Error {
  readonly status: number;
  readonly retryAfter: number | undefined;

  constructor(status: number, retryAfter?: number) {
    super(`sign-in refused with status ${status}${retryAfter ? `, try again in ${retryAfter} s` : ''}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

const API = 'urn:gongzhi:api';
const REDIRECT = 'http://127.0.0.1/callback';
const base64url = (bytes: Buffer) => bytes.toString('base64url');

/** A browser reduced to its cookies: redirects are left to the caller. */
function browser() {
  const jar = new Map<string, string>();
  return async (url: string | URL, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name && value) jar.set(name, value);
      else if (name) jar.delete(name);
    }
    await response.body?.cancel();
    return response;
  };
}

function locationOf(response: Response): URL {
  const location = response.headers.get('location');
  if (!location) throw new LoginRefused(response.status, Number(response.headers.get('retry-after')) || undefined);
  return new URL(location, response.url);
}

async function requestTokens(baseUrl: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Tokens> {
  const response = await fetch(`${baseUrl}/auth/token`, { method: 'POST', headers, body: new URLSearchParams(form) });
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}: ${await response.text()}`);
  const body = (await response.json()) as { access_token: string; refresh_token?: string; expires_in: number };
  return { accessToken: body.access_token, refreshToken: body.refresh_token ?? '', expiresAt: new Date(Date.now() + body.expires_in * 1000) };
}

/**
 * Signs a person in as a browser would: authorization code with PKCE, over HTTP alone.
 *
 * @param options.clientId an application that may redirect to the loopback address; `cli` unless told otherwise
 */
export async function login(options: { baseUrl: string; username: string; password: string; clientId?: string; redirectUri?: string }): Promise<Tokens> {
  const { baseUrl, username, password, clientId = 'cli', redirectUri = REDIRECT } = options;
  const verifier = base64url(randomBytes(32));
  const state = base64url(randomBytes(16));
  const visit = browser();

  const authorize = new URL(`${baseUrl}/auth/authorize`);
  authorize.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid api',
    resource: API,
    state,
    code_challenge: base64url(createHash('sha256').update(verifier).digest()),
    code_challenge_method: 'S256',
  }).toString();
  const form = locationOf(await visit(authorize));
  if (!form.pathname.startsWith('/auth/interaction/')) throw new Error(`sign-in was not offered: ${form.searchParams.get('error') ?? form.href}`);
  const resume = locationOf(await visit(form, { username, password }));
  const callback = locationOf(await visit(resume));
  const code = callback.searchParams.get('code');
  if (!code || callback.searchParams.get('state') !== state) throw new Error(`no code: ${callback.searchParams.get('error') ?? callback.pathname}`);
  return requestTokens(baseUrl, { grant_type: 'authorization_code', client_id: clientId, code, code_verifier: verifier, redirect_uri: redirectUri });
}

/** Exchanges a refresh token; the old one is worth nothing afterwards, and using it again ends the whole sign-in. */
export function refresh(options: { baseUrl: string; refreshToken: string; clientId?: string }): Promise<Tokens> {
  return requestTokens(options.baseUrl, { grant_type: 'refresh_token', client_id: options.clientId ?? 'cli', refresh_token: options.refreshToken });
}

/** Signs a department system in with its client credentials. */
export function loginClient(options: { baseUrl: string; clientId: string; clientSecret: string }): Promise<Tokens> {
  const basic = Buffer.from(`${encodeURIComponent(options.clientId)}:${encodeURIComponent(options.clientSecret)}`).toString('base64');
  return requestTokens(options.baseUrl, { grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` });
}
