import type { Language } from '@gongzhi/contracts';
import { Unreachable } from '../client/index.ts';
import { challengeOf, claimsOf, randomText } from './proof.ts';

/** `expired`: somebody was logged in and has to do so again. */
export type LoginState = 'out' | 'in' | 'expired';

/** A login by OpenID Connect: authorization code with PKCE. What it holds lives as long as the tab. */
export interface Login {
  state(): LoginState;
  /** Whose login it is, or was. */
  person(): string | undefined;
  /** A token that still holds; refreshed when it is about to end. */
  token(): Promise<string | undefined>;
  /** Leaves for the login page; the person comes back to `returnTo`. */
  begin(returnTo: string, language: Language): Promise<void>;
  /** Takes what the login page sent back; returns where the person was. */
  finish(callback: URL): Promise<string>;
  /** The platform no longer takes the token. */
  expire(): void;
  /** Leaves for the page that ends the session everywhere. */
  end(language: Language): void;
  subscribe(listener: () => void): () => void;
}

interface Held {
  readonly person: string;
  readonly accessToken?: string;
  readonly refreshToken?: string;
  readonly idToken?: string;
  readonly expiresAt: number;
}

interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** Refreshed this long before its end: a request may take a while, and clocks differ. */
const early = 30_000;
const resource = 'urn:gongzhi:api';

/**
 * @param options.home the application's own address, to which the login page leads back
 */
export function createLogin(options: { clientId: string; home: string; storage?: Storage }): Login {
  const { clientId, home, storage = sessionStorage } = options;
  const redirectUri = new URL('callback', home).href;
  const [heldKey, begunKey] = [`gongzhi.${clientId}.login`, `gongzhi.${clientId}.begun`];
  const listeners = new Set<() => void>();
  let held = read<Held>(heldKey);
  let refreshing: Promise<string | undefined> | undefined;

  function read<Value>(key: string): Value | undefined {
    const text = storage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  }

  function hold(next: Held | undefined): void {
    held = next;
    if (next) storage.setItem(heldKey, JSON.stringify(next));
    else storage.removeItem(heldKey);
    for (const listener of listeners) listener();
  }

  async function exchange(form: Record<string, string>): Promise<Held | undefined> {
    const response = await fetch('/auth/token', { method: 'POST', body: new URLSearchParams({ client_id: clientId, ...form }), credentials: 'omit' }).catch(() => {
      throw new Unreachable();
    });
    if (response.status >= 500 || response.status === 429) throw new Unreachable();
    if (!response.ok) return undefined;
    const tokens = (await response.json()) as { access_token: string; refresh_token?: string; id_token?: string; expires_in: number };
    const idToken = tokens.id_token ?? held?.idToken;
    return {
      person: tokens.id_token ? String(claimsOf(tokens.id_token)['sub']) : (held?.person ?? ''),
      accessToken: tokens.access_token,
      expiresAt: Date.now() + tokens.expires_in * 1_000,
      ...(tokens.refresh_token ? { refreshToken: tokens.refresh_token } : {}),
      ...(idToken ? { idToken } : {}),
    };
  }

  async function refresh(refreshToken: string): Promise<string | undefined> {
    const next = await exchange({ grant_type: 'refresh_token', refresh_token: refreshToken });
    if (next) hold(next);
    else login.expire();
    return next?.accessToken;
  }

  const login: Login = {
    state: () => (!held ? 'out' : held.accessToken ? 'in' : 'expired'),
    person: () => held?.person,
    async token() {
      if (!held?.accessToken) return undefined;
      if (Date.now() < held.expiresAt - early) return held.accessToken;
      if (!held.refreshToken) return void login.expire();
      // A refresh token holds once: whoever asks meanwhile waits for the same answer.
      refreshing ??= refresh(held.refreshToken).finally(() => (refreshing = undefined));
      return refreshing;
    },
    async begin(returnTo, language) {
      const begun: Begun = { state: randomText(), nonce: randomText(), verifier: randomText(), returnTo };
      storage.setItem(begunKey, JSON.stringify(begun));
      const query = new URLSearchParams({
        client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: 'openid api', resource, state: begun.state, nonce: begun.nonce,
        code_challenge: await challengeOf(begun.verifier), code_challenge_method: 'S256', ui_locales: language,
      });
      location.assign(`/auth/authorize?${query}`);
    },
    async finish(callback) {
      const begun = read<Begun>(begunKey);
      if (!begun) return '';
      const code = callback.searchParams.get('code');
      // Whoever cancels goes back to where they were; an answer to a question we did not ask is not taken.
      if (!code || callback.searchParams.get('state') !== begun.state) return begun.returnTo;
      const next = await exchange({ grant_type: 'authorization_code', code, code_verifier: begun.verifier, redirect_uri: redirectUri });
      storage.removeItem(begunKey);
      if (!next?.idToken || claimsOf(next.idToken)['nonce'] !== begun.nonce) throw new Error('this login was not taken');
      hold(next);
      return begun.returnTo;
    },
    expire() {
      if (held?.accessToken) hold({ person: held.person, expiresAt: 0 });
    },
    end(language) {
      const hint = held?.idToken;
      hold(undefined);
      const query = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: home, ui_locales: language, ...(hint ? { id_token_hint: hint } : {}) });
      location.assign(`/auth/end_session?${query}`);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return login;
}
