import type { Context, Next } from 'koa';
import { errors, type Provider } from 'oidc-provider';
import type { LoginAttempt, LoginOutcome } from '../people/check-login.ts';
import { frameOf, sendPage } from './frame.ts';
import { errorPage } from './pages/error-page.ts';
import { languageFor } from './pages/language.ts';
import { loginPage, type LoginProblem } from './pages/login-page.ts';
import { readForm } from './read-form.ts';

const PATH = /^\/interaction\/([\w-]{20,64})$/;
const STATUS: Record<LoginProblem['kind'], number> = { usernameMissing: 422, passwordMissing: 422, refused: 401, throttled: 429, busy: 503 };

/** The address the gateway saw: the last one in the list, because the ones before it are the visitor's own claim. */
const sourceOf = (ctx: Context): string => ctx.get('x-forwarded-for').split(',').at(-1)?.trim() || (ctx.req.socket.remoteAddress ?? '');

/**
 * A form of ours comes from a page of ours. Browsers say where a form was sent from; scripts, which say nothing, carry no one else's cookies.
 * The cookie of the interaction is SameSite=Lax and bound to the address of this one sign-in as well.
 */
function sentFromElsewhere(ctx: Context, origin: string): boolean {
  const [from, site] = [ctx.get('origin'), ctx.get('sec-fetch-site')];
  return (from !== '' && from !== origin) || (site !== '' && site !== 'same-origin');
}

/** Where a person types username and password when an application sent them to sign in. */
export function loginInteraction(options: {
  provider: Provider;
  origin: string;
  checkLogin: (attempt: LoginAttempt) => Promise<LoginOutcome>;
}): (ctx: Context, next: Next) => Promise<void> {
  const { provider, origin, checkLogin } = options;

  async function interactionOf(ctx: Context, uid: string) {
    try {
      const details = await provider.interactionDetails(ctx.req, ctx.res);
      return details.uid === uid ? details : undefined;
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return undefined;
      throw error;
    }
  }

  async function finish(ctx: Context, result: Parameters<Provider['interactionResult']>[2]): Promise<void> {
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false }));
    ctx.status = 303;
  }

  /** The problems of a submitted form; none when the person is signed in. */
  async function submit(ctx: Context, form: URLSearchParams): Promise<LoginProblem[]> {
    const [username, password] = [form.get('username') ?? '', form.get('password') ?? ''];
    const missing: LoginProblem[] = [];
    if (username.trim() === '') missing.push({ kind: 'usernameMissing' });
    if (password === '') missing.push({ kind: 'passwordMissing' });
    if (missing.length > 0) return missing;
    const outcome = await checkLogin({ username, password, source: sourceOf(ctx) });
    if (outcome.kind !== 'accepted') return [outcome];
    await finish(ctx, { login: { accountId: outcome.personId, remember: true, amr: ['pwd'] } });
    return [];
  }

  return async (ctx, next) => {
    const uid = PATH.exec(ctx.path)?.[1];
    if (!uid || !['GET', 'POST'].includes(ctx.method)) return next();

    const interaction = await interactionOf(ctx, uid);
    const frame = frameOf(ctx, languageFor(ctx, interaction?.params.ui_locales));
    if (!interaction) return sendPage(ctx, 400, errorPage(frame, 'session_not_found'));
    const application = String(interaction.params.client_id);

    if (ctx.method === 'GET') {
      const username = String(interaction.params.login_hint ?? '').slice(0, 64);
      return sendPage(ctx, 200, loginPage(frame, { application, username, problems: [] }));
    }
    if (sentFromElsewhere(ctx, origin)) return sendPage(ctx, 403, errorPage(frame, 'cross_site'));
    const form = await readForm(ctx.req);
    if (!form) return sendPage(ctx, 400, errorPage(frame, 'invalid_request'));
    if (form.has('cancel')) return finish(ctx, { error: 'access_denied', error_description: 'the person cancelled' });

    const [problem, ...more] = await submit(ctx, form);
    if (!problem) return;
    if ('retryAfter' in problem) ctx.set('retry-after', String(problem.retryAfter));
    sendPage(ctx, STATUS[problem.kind], loginPage(frame, { application, username: form.get('username') ?? '', problems: [problem, ...more] }));
  };
}
