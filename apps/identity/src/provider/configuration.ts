import { errors, interactionPolicy, type Configuration, type KoaContextWithOIDC, type ResourceServer } from 'oidc-provider';
import type { JWK } from 'jose';
import type { Pool } from 'pg';
import { findProfile } from '../people/login.queries.ts';
import { createClientAdapter, firstPartyClients } from './clients.ts';
import { frameOf, sendPage } from './frame.ts';
import type { Keys } from './keys.ts';
import { errorPage } from './pages/error-page.ts';
import { languageFor } from './pages/language.ts';
import { loggedOutPage, logoutPage } from './pages/logout-page.ts';
import { createPayloadAdapter } from './payload.adapter.ts';

/** What an application names in `resource` to get a token for the API; the token's audience is AUDIENCE. */
export const API_RESOURCE = 'urn:gongzhi:api';
const AUDIENCE = 'gongzhi';

const MINUTES = 60;
const HOURS = 60 * MINUTES;

/** A working day: whoever signs in in the morning is not asked again, and a forgotten browser is signed out by night. */
const SESSION = 12 * HOURS;

/** No question of consent (all applications are the product's own), but a script must make its person sign in afresh. */
function policy() {
  const { base, Check } = interactionPolicy;
  const prompts = base();
  prompts.remove('consent');
  const login = prompts.get('login')!;
  login.checks.add(
    new Check('account_gone', 'the person can no longer sign in', (ctx) => ctx.oidc.session?.accountId !== undefined && !ctx.oidc.account),
  );
  // Any program can open a browser and wait on a loopback address; the session there must not be enough for it (RFC 8252, 8.6).
  login.checks.add(
    new Check('native_client', 'a native application must ask every time', (ctx) => ctx.oidc.client?.applicationType === 'native' && !ctx.oidc.result?.login),
  );
  return prompts;
}

/** The grant of an application: what it had, with all it asks for now. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  const grantId = session!.grantIdFor(client!.clientId);
  const known = grantId ? await provider.Grant.find(grantId) : undefined;
  const grant = known?.accountId === session!.accountId ? known! : new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope([...ctx.oidc.requestParamOIDCScopes].join(' '));
  for (const resource of Object.keys(ctx.oidc.resourceServers ?? {})) grant.addResourceScope(resource, 'api');
  await grant.save();
  return grant;
}

function resourceServer(resource: string): ResourceServer {
  if (resource !== API_RESOURCE) throw new errors.InvalidTarget();
  return { scope: 'api', audience: AUDIENCE, accessTokenFormat: 'jwt', accessTokenTTL: 10 * MINUTES, jwt: { sign: { alg: 'EdDSA' } } };
}

/** Redirect problems have the code of many others; people deserve to know this one. */
const errorCode = (error: errors.OIDCProviderError | Error, out: { error: string }): string =>
  error instanceof errors.InvalidRedirectUri ? 'invalid_redirect_uri' : error instanceof errors.SessionNotFound ? 'session_not_found' : out.error;

/** How the provider behaves. Everything it keeps is in PostgreSQL, so instances can come and go. */
export function configuration(options: { pool: Pool; publicUrl: string; mount: string; keys: Keys; jwks: JWK[] }): Configuration {
  const { pool, publicUrl, mount, keys, jwks } = options;
  return {
    adapter: (model) => (model === 'Client' ? createClientAdapter(pool) : createPayloadAdapter(pool, model)),
    jwks: { keys: jwks as NonNullable<Configuration['jwks']>['keys'] },
    clients: firstPartyClients(publicUrl),
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'locale'] },
    pkce: { required: () => true },
    cookies: {
      keys: [keys.cookieSecret],
      names: { session: 'gongzhi_session', interaction: 'gongzhi_interaction', resume: 'gongzhi_resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: mount },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    routes: {
      authorization: '/authorize',
      token: '/token',
      jwks: '/jwks',
      userinfo: '/userinfo',
      end_session: '/end_session',
      revocation: '/revocation',
    },
    ttl: {
      AccessToken: 10 * MINUTES,
      AuthorizationCode: 1 * MINUTES,
      ClientCredentials: 10 * MINUTES,
      Grant: 14 * 24 * HOURS,
      IdToken: 1 * HOURS,
      Interaction: 30 * MINUTES,
      RefreshToken: SESSION,
      Session: SESSION,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      resourceIndicators: {
        enabled: true,
        // Departments need not name the only API there is. People's applications do; without it they get a token for userinfo alone.
        defaultResource: (_ctx, client, oneOf) => oneOf ?? (client?.grantTypeAllowed('client_credentials') ? API_RESOURCE : (undefined as never)),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => resourceServer(resource),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => sendPage(ctx, 200, logoutPage(frameOf(ctx, languageFor(ctx, ctx.oidc.params?.ui_locales)), form)),
        postLogoutSuccessSource: (ctx) => sendPage(ctx, 200, loggedOutPage(frameOf(ctx, languageFor(ctx)))),
      },
    },
    interactions: { policy: policy(), url: (_ctx, interaction) => `${mount}/interaction/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    // Signing out, or being signed out, ends the applications' tokens too.
    expiresWithSession: () => true,
    // Browsers name the page's origin with every POST, its own too; no other page may ask here.
    clientBasedCORS: (_ctx, origin) => origin === publicUrl,
    extraTokenClaims: () => undefined,
    renderError: (ctx, out, error) => sendPage(ctx, ctx.status, errorPage(frameOf(ctx, languageFor(ctx, ctx.oidc?.params?.ui_locales)), errorCode(error, out), out.error_description)),
    async findAccount(_ctx, id) {
      const person = await findProfile(pool, id);
      if (!person) return undefined;
      const { displayName: name, username: preferred_username, locale } = person;
      return { accountId: id, claims: () => ({ sub: id, name, preferred_username, locale }) };
    },
  };
}
