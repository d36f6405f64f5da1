import type { Operation, OutputOf, Problem } from '@gongzhi/contracts';
import { login, LoginRefused, type Tokens } from '@gongzhi/testkit';
import { setTimeout as sleep } from 'node:timers/promises';

/** Somebody who can log in. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** A request was refused for good. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(operation: string, status: number, problem: Partial<Problem>) {
    super(`${operation} answered ${status} ${problem.code ?? ''} ${problem.title ?? ''} ${JSON.stringify(problem.errors ?? problem.details ?? {})}`);
    this.status = status;
    this.code = problem.code ?? '';
  }
}

export interface AskOptions {
  readonly as?: Login;
  /** The simulated moment. */
  readonly at?: string;
  readonly idempotencyKey?: string;
  readonly version?: number;
}

/** The platform's public HTTP API, by the operations of its contracts. */
export interface Api {
  readonly baseUrl: string;
  ask<Op extends Operation<any, any, any>>(operation: Op, input: Op['input']['_input'], options?: AskOptions): Promise<OutputOf<Op>>;
}

const attempts = 12;
/** Worth asking again with the same idempotency key: it cannot happen twice. */
const passing = (status: number, code: string | undefined): boolean => status >= 500 || status === 429 || code === 'IDEMPOTENCY_IN_FLIGHT' || code === 'CONFLICT';

/**
 * Opens the API at an address. People are logged in when they first act and again before their token ends.
 *
 * @param stopping once it is given, nothing is tried again
 */
export function openApi(baseUrl: string, stopping: AbortSignal): Api {
  const tokens = new Map<string, Promise<Tokens>>();

  async function tokenOf({ username, password }: Login, fresh = false): Promise<string> {
    const known = fresh ? undefined : await tokens.get(username);
    if (known && known.expiresAt.getTime() - Date.now() > 60_000) return known.accessToken;
    const asked = patientLogin({ baseUrl, username, password });
    tokens.set(username, asked);
    asked.catch(() => tokens.delete(username));
    return (await asked).accessToken;
  }

  async function once(operation: Operation, input: Record<string, unknown>, options: AskOptions, fresh: boolean): Promise<Response> {
    const [method = 'GET', path = ''] = operation.http!.split(' ');
    const rest = { ...input };
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(rest[name]);
      delete rest[name];
      return encodeURIComponent(value);
    });
    const inQuery = method === 'GET' || method === 'DELETE';
    const query = inQuery && Object.keys(rest).length ? `?${new URLSearchParams(rest as Record<string, string>).toString()}` : '';
    return fetch(`${baseUrl}${filled}${query}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(options.as ? { authorization: `Bearer ${await tokenOf(options.as, fresh)}` } : {}),
        ...(options.at ? { 'simulated-time': options.at } : {}),
        ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
        ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
        ...(inQuery ? {} : { 'content-type': 'application/json' }),
      },
      ...(inQuery ? {} : { body: JSON.stringify(rest) }),
    });
  }

  return {
    baseUrl,
    async ask<Op extends Operation<any, any, any>>(operation: Op, input: Op['input']['_input'], options: AskOptions = {}): Promise<OutputOf<Op>> {
      let fresh = false;
      for (let tried = 1; ; tried += 1) {
        const response: Response | undefined = await once(operation, input as Record<string, unknown>, options, fresh).catch((error: unknown) => {
          if (tried === attempts || stopping.aborted || error instanceof LoginRefused) throw error;
          return undefined;
        });
        if (response?.ok) return (await response.json()) as OutputOf<Op>;
        const problem = response ? ((await response.json().catch(() => ({}))) as Partial<Problem>) : {};
        fresh = response?.status === 401;
        if (response && !fresh && !passing(response.status, problem.code)) throw new Refused(operation.name, response.status, problem);
        if (tried === attempts || stopping.aborted) throw new Refused(operation.name, response?.status ?? 0, problem);
        await sleep(Math.min(100 * 2 ** tried, 5_000));
      }
    },
  };
}

/** Logging in costs the server 27 ms of a processor each; told that there are too many at once, one waits. */
async function patientLogin(options: Login & { baseUrl: string }): Promise<Tokens> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await login(options);
    } catch (error) {
      if (tried === attempts || (error instanceof LoginRefused && error.status !== 429 && error.status !== 503)) throw error;
      await sleep(Math.min(200 * tried, 2_000));
    }
  }
}
