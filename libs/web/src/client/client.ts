import { checkInput, type Language, type Operation, type OutputOf, platformRefusals, type Problem, problemType } from '@gongzhi/contracts';
import { z } from 'zod';
import { type FilePart, httpRequestOf } from './http-request.ts';
import { Refused, Unreachable } from './problem.ts';

/** How one request differs from the usual one. */
export interface Manner {
  /** The same key for the same intent: a repeated command takes effect once. Each command gets one of its own unless told. */
  readonly key?: string;
  /** The version that was read, for operations that ask for `If-Match`. */
  readonly version?: number;
  readonly file?: FilePart;
  /** Why personal data is read, for operations that ask for it; it is kept in the audit record. */
  readonly reason?: string;
  /** Asked as nobody, even when somebody is logged in. */
  readonly anonymously?: boolean;
}

/** Any operation, whatever it takes and answers. */
export type AnyOperation = Operation<any, any, any>;

/** The input of an operation as a caller writes it; the file of an upload goes beside it. */
export type AskedInput<Op extends AnyOperation> = Omit<z.input<Op['input']>, 'file'>;

export interface Client {
  /** Asks the platform; throws `Refused` or `Unreachable`. */
  ask<Op extends AnyOperation>(operation: Op, input: AskedInput<Op>, manner?: Manner): Promise<OutputOf<Op>>;
  /** The file an operation answers with. */
  download<Op extends AnyOperation>(operation: Op, input: AskedInput<Op>, manner?: Manner): Promise<Blob>;
}

/** A client of the public API, made from the contracts: what goes out is checked, what comes back is typed. */
export function createClient(options: { language: () => Language; token: () => Promise<string | undefined>; onExpired: () => void }): Client {
  async function send(operation: AnyOperation, input: object, manner: Manner): Promise<Response> {
    check(operation, input, options.language());
    const token = manner.anonymously ? undefined : await options.token();
    const { method, path, body } = httpRequestOf(operation, input as Record<string, unknown>, manner.file);
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': options.language() };
    if (typeof body === 'string') headers['content-type'] = 'application/json';
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (operation.kind === 'command') headers['idempotency-key'] = manner.key ?? crypto.randomUUID();
    if (manner.version !== undefined) headers['if-match'] = `"${manner.version}"`;
    if (manner.reason) headers['access-reason'] = encodeURIComponent(manner.reason);
    const response = await patiently(() => fetch(path, { method, headers, ...(body === undefined ? {} : { body }), credentials: 'omit' })).catch(() => {
      throw new Unreachable();
    });
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (problem.code === 'UNAUTHENTICATED') options.onExpired();
    throw new Refused(problem);
  }
  return {
    async ask(operation, input, manner = {}) {
      const response = await send(operation, input, manner);
      return (await response.json().catch(() => {
        throw new Unreachable();
      })) as OutputOf<typeof operation>;
    },
    async download(operation, input, manner = {}) {
      return (await send(operation, input, manner)).blob();
    },
  };
}

/** Asks again when the platform is too busy just now, after the time it names and a little more, so that not everybody comes back at once. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let repeats = 3; ; repeats -= 1) {
    const response = await ask();
    const seconds = Number(response.headers.get('retry-after') ?? Infinity);
    if (response.status !== 503 || repeats === 0 || seconds > 2) return response;
    await new Promise((resolve) => setTimeout(resolve, (seconds + Math.random()) * 1_000));
  }
}

/** Tells what is wrong before anything is sent, in the same words the platform would use. */
function check(operation: AnyOperation, input: object, language: Language): void {
  const schema: z.ZodType = operation.upload && operation.input instanceof z.ZodObject ? operation.input.omit({ [operation.upload]: true } as object) : operation.input;
  const checked = checkInput(schema, input, language);
  if (!('errors' in checked)) return;
  const { status, message } = platformRefusals.INVALID_INPUT;
  throw new Refused({ type: problemType('INVALID_INPUT'), status, code: 'INVALID_INPUT', title: message[language], errors: checked.errors });
}

async function problemOf(response: Response): Promise<Problem> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) throw new Unreachable();
  return (await response.json()) as Problem;
}
