import { createTokenVerifier, type VerifyToken } from '@gongzhi/platform/access';
import type { startProvider } from './provider.fixture.ts';
import { authorizationRequest, location, TestBrowser } from './test-browser.ts';

export const PASSWORD = '梧桐树下的长椅 2026';

/** Verifies access tokens as every process of the platform does. */
export const verifierOf = (baseUrl: string): VerifyToken =>
  createTokenVerifier({ jwksUrl: `${baseUrl}/auth/jwks`, issuer: `${baseUrl}/auth`, audience: 'gongzhi' });

/** What the tests of the provider do again and again, on one running provider. */
export function journeys(world: Awaited<ReturnType<typeof startProvider>>) {
  let people = 0;

  /** Asks the token endpoint. */
  async function token(form: Record<string, string>) {
    const response = await fetch(`${world.baseUrl}/auth/token`, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  /** Signs in through the pages and stops with the code in hand. */
  async function obtainCode(changes: Record<string, string | undefined> = {}, { browser = new TestBrowser(world.baseUrl), username = 'zhangsan' } = {}) {
    const request = authorizationRequest(world.baseUrl, changes);
    let response = await browser.visit(request.url);
    if (location(response).includes('/auth/interaction/')) {
      response = await browser.visit(location(response), { form: { username, password: PASSWORD } });
      response = await browser.visit(location(response));
    }
    const callback = new URL(location(response));
    return { ...request, callback, code: callback.searchParams.get('code') ?? '' };
  }

  /** Exchanges a code as the application that asked for it. */
  function exchange(granted: Omit<Awaited<ReturnType<typeof obtainCode>>, 'callback'>, changes: Record<string, string> = {}) {
    const { code, verifier: code_verifier, redirectUri: redirect_uri, clientId: client_id } = granted;
    return token({ grant_type: 'authorization_code', client_id, code, code_verifier, redirect_uri, ...changes });
  }

  /** A person of their own, for a test that disables them or fails their password. */
  async function newPerson() {
    const username = `person${(people += 1)}`;
    return { username, id: await world.addPerson(username, PASSWORD) };
  }

  return { token, obtainCode, exchange, newPerson };
}
