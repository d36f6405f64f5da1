import { createHash, randomBytes } from 'node:crypto';

/** A browser for tests: keeps cookies, follows nothing by itself. */
export class TestBrowser {
  readonly #jar = new Map<string, string>();
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  async visit(url: string, options: { form?: Record<string, string>; headers?: Record<string, string> } = {}): Promise<Response> {
    const response = await fetch(new URL(url, this.#baseUrl), {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...this.#jar].map((pair) => pair.join('=')).join('; '), ...options.headers },
      ...(options.form && { method: 'POST', body: new URLSearchParams(options.form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) this.#jar.set(name, value);
      else this.#jar.delete(name);
    }
    return response;
  }

  forget(cookie: string): void {
    this.#jar.delete(cookie);
    this.#jar.delete(`${cookie}.sig`);
  }
}

/** Where a response leads. */
export const location = (response: Response): string => response.headers.get('location') ?? '';

/** An authorization request of an application, with its PKCE verifier. */
export function authorizationRequest(baseUrl: string, changes: Record<string, string | undefined> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const parameters: Record<string, string | undefined> = {
    client_id: 'portal',
    redirect_uri: `${baseUrl}/portal/callback`,
    response_type: 'code',
    scope: 'openid api',
    resource: 'urn:gongzhi:api',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const query = new URLSearchParams(Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { url: `/auth/authorize?${query}`, verifier, redirectUri: parameters.redirect_uri ?? '', clientId: parameters.client_id ?? '' };
}
