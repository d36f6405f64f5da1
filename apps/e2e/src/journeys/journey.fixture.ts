import { jest } from '@jest/globals';
import { login, loginClient } from '@gongzhi/testkit';
import { demoPeople } from '@gongzhi/testkit/demo';
import { startPlatform, type Platform } from '@gongzhi/testkit/platform';
import { readDocument, type Documented } from './documented.fixture.ts';

// A story has many chapters, and the machine may be busy with others.
jest.setTimeout(60_000);

/** How a request differs from the usual one. */
export interface Manner {
  /** The simulated moment. */
  readonly at?: string;
  readonly language?: 'zh-CN' | 'en';
  readonly key?: string;
  readonly ifMatch?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

/** Somebody at a keyboard, who knows nothing but the public API. Every answer they get is held against `/openapi.json`. */
export interface Somebody {
  readonly id: string;
  readonly token: string | undefined;
  /** Asks and takes whatever comes. */
  ask(route: string, body?: object | FormData, manner?: Manner): Promise<Answer>;
  /** Does what must succeed, on the version of the record as it is now, and returns what came back. */
  does(route: string, body?: object | FormData, manner?: Manner): Promise<any>;
  /** What they are told when it is refused: status and code. */
  refused(route: string, body?: object | FormData, manner?: Manner): Promise<string>;
}

/** A whole platform to tell a story on. */
export interface World {
  readonly platform: Platform;
  readonly documented: Documented;
  readonly nobody: Somebody;
  /** A person of the demonstration, signed in. */
  person(username: string): Promise<Somebody>;
  /** A department's system, with its client credentials. */
  system(clientId: string): Promise<Somebody>;
  /** Anybody with a token of their own. */
  somebody(id: string, token: string | undefined): Somebody;
  stop(): Promise<void>;
}

/** Starts the whole platform and opens its door. */
export async function startWorld(): Promise<World> {
  const platform = await startPlatform();
  const { baseUrl } = platform;
  const documented = await readDocument(baseUrl);
  const somebody = (id: string, token: string | undefined): Somebody => atKeyboard({ baseUrl, documented, id, token });
  return {
    platform,
    documented,
    somebody,
    nobody: somebody('', undefined),
    async person(username) {
      const { password } = platform.people.find((one) => one.username === username)!;
      return somebody(demoPeople.find((one) => one.username === username)!.id, (await login({ baseUrl, username, password })).accessToken);
    },
    async system(clientId) {
      const { clientSecret } = platform.clients.find((one) => one.clientId === clientId)!;
      return somebody(clientId, (await loginClient({ baseUrl, clientId, clientSecret })).accessToken);
    },
    stop: () => platform.stop(),
  };
}

function atKeyboard({ baseUrl, documented, id, token }: { baseUrl: string; documented: Documented; id: string; token: string | undefined }): Somebody {
  const ask: Somebody['ask'] = async (route, body, manner = {}) => {
    const [method, path] = route.split(' ') as [string, string];
    const { at, language = 'en', key, ifMatch } = manner;
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(baseUrl + path, {
      method,
      headers: {
        'accept-language': language,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...(at ? { 'simulated-time': at } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as FormData) }),
    });
    const type = response.headers.get('content-type') ?? '';
    const answer = { status: response.status, headers: response.headers, body: /[/+]json/.test(type) ? await response.json() : Buffer.from(await response.arrayBuffer()) };
    const fault = faultOf(documented, method, path, answer, language);
    if (fault) throw new Error(`${route}: ${fault}\n${JSON.stringify(answer.body)}`);
    return answer;
  };

  /** The ETag of the record a change is about, as whoever changes it reads it first. */
  const versionRead = async (route: string, manner: Manner): Promise<string | undefined> => {
    const [method, path] = route.split(' ') as [string, string];
    const wanted = documented.find(method, path)?.operation.parameters?.some(({ $ref }) => $ref?.endsWith('/IfMatch'));
    if (!wanted || manner.ifMatch) return manner.ifMatch;
    const record = /^\/v1\/[^/]+\/[^/]+/.exec(path)![0];
    if (!documented.find('GET', record)) return '*';
    const { status, headers } = await ask(`GET ${record}`, undefined, manner);
    return (status === 200 && headers.get('etag')) || '*';
  };

  return {
    id,
    token,
    ask,
    async does(route, body, manner = {}) {
      const ifMatch = await versionRead(route, manner);
      const answer = await ask(route, body ?? (route.startsWith('GET') ? undefined : {}), { ...manner, ...(ifMatch ? { ifMatch } : {}) });
      if (answer.status >= 300) throw new Error(`${route} was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async refused(route, body, manner = {}) {
      const ifMatch = await versionRead(route, manner);
      const answer = await ask(route, body ?? (route.startsWith('GET') ? undefined : {}), { ...manner, ...(ifMatch ? { ifMatch } : {}) });
      return `${answer.status} ${answer.body.code ?? 'not refused'}`;
    },
  };
}

/** What is wrong with an answer whatever was asked: not as documented, another language, a moment that doesn't say it is UTC. */
function faultOf(documented: Documented, method: string, path: string, { status, headers, body }: Answer, language: string): string | undefined {
  const found = documented.find(method, path.split('?')[0]!);
  if (headers.get('content-language') !== language) return `answered in ${headers.get('content-language')} instead of ${language}`;
  if (status >= 400 && !(body.title?.length > 1 && body.type === `urn:gongzhi:problem:${body.code.toLowerCase().replaceAll('_', '-')}`)) return 'not a problem document';
  if (JSON.stringify(body).match(/"\d{4}-\d\d-\d\dT[^"Z]*"/)) return 'a moment without Z';
  return found && documented.fault(found, status, headers.get('content-type') ?? '', body);
}
