import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operationsOf, platformRefusals, services } from '@gongzhi/contracts';
import fastify, { type FastifyInstance } from 'fastify';
import { mountDocuments } from './documents.ts';
import { catalogueOf } from './documents-refusals.ts';

const publicUrl = 'https://gongzhi.example';
const routed = services.flatMap(operationsOf).filter((operation) => operation.http);
let server: FastifyInstance;

beforeAll(async () => {
  server = fastify();
  mountDocuments(server, services, { publicUrl });
  await server.ready();
});
afterAll(() => server.close());

const read = async (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

/** Every `$ref` of a document, wherever it stands. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [inner as string] : refsIn(inner)));
}

const resolves = (document: object, ref: string): boolean =>
  ref.slice(2).split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/')], document) !== undefined;

describe.each(['/openapi.json', '/asyncapi.json'])('%s', (url) => {
  test('every reference leads somewhere', async () => {
    const document = (await read(url)).json<object>();
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(10);
    expect([...new Set(refs)].filter((ref) => !resolves(document, ref))).toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  type Described = { operationId: string; parameters: { in?: string; name?: string; $ref?: string }[]; responses: Record<string, { description: string }>; security: object[] };
  let paths: Record<string, Record<string, Described>>;
  beforeAll(async () => {
    paths = (await read('/openapi.json')).json<{ paths: typeof paths }>().paths;
  });
  const described = (http: string): Described => {
    const [method = '', path = ''] = http.split(' ');
    return paths[path]![method.toLowerCase()]!;
  };

  test.each(routed.map((operation) => [operation.name, operation] as const))('%s: path, headers, refusals and security are those of the contract', (name, operation) => {
    const { operationId, parameters, responses, security } = described(operation.http!);
    expect(operationId).toBe(name);
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    expect(inPath).toEqual([...operation.http!.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter));
    expect(parameters.some(({ $ref }) => $ref?.endsWith('/IfMatch'))).toBe(operation.ifMatch === true);
    expect(parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey'))).toBe(operation.kind === 'command');
    for (const [code, { status }] of Object.entries<{ status: number }>(operation.errors ?? {})) expect(responses[status]!.description.split(', ')).toContain(code);
    expect(security.some((one) => Object.keys(one).length === 0)).toBe(operation.allow === 'public');
  });

  test('it holds nothing but the contracts’ operations', () => {
    const listed = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(listed.sort()).toEqual(routed.map(({ name }) => name).sort());
  });
});

test('a code means one thing: every operation that declares it gives it the same status and words', () => {
  const meanings = new Map<string, Set<string>>();
  for (const operation of services.flatMap(operationsOf)) {
    for (const [code, { status, message }] of Object.entries<{ status: number; message: object }>({ ...platformRefusals, ...operation.errors })) {
      meanings.set(code, (meanings.get(code) ?? new Set()).add(JSON.stringify([status, message])));
    }
  }
  expect([...meanings].filter(([, all]) => all.size > 1).map(([code]) => code)).toEqual([]);
});

describe.each(['/docs', '/docs/errors'])('%s', (url) => {
  test('runs no script and loads nothing from elsewhere', async () => {
    const response = await read(url);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
    expect(response.body).not.toMatch(/<script|<img|<iframe|\bstyle=|\bon\w+=/);
    expect([...response.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target]) => target!).filter((target) => !/^[/#]/.test(target))).toEqual([]);
  });

  test('speaks the language asked for', async () => {
    expect((await read(url, { 'accept-language': 'en' })).body).toContain('<html lang="en">');
    expect((await read(url)).body).toContain('<html lang="zh-CN">');
    expect((await read(`${url}?lang=en`, { 'accept-language': 'zh' })).body).toContain('<html lang="en">');
  });

  test('every link within the pages leads to something', async () => {
    const pages = { '/docs': (await read('/docs?lang=en')).body, '/docs/errors': (await read('/docs/errors?lang=en')).body };
    const links = [...pages[url as keyof typeof pages].matchAll(/href="([^"#]*)#([^"]+)"/g)].map(([, page, id]) => [page!.split('?')[0] || url, id!] as const);
    const dead = links.filter(([page, id]) => !pages[page as keyof typeof pages]?.includes(`id="${id}"`));
    expect(dead).toEqual([]);
  });
});

test('/docs shows every operation, /docs/errors every problem type', async () => {
  const [reference, errors] = [(await read('/docs')).body, (await read('/docs/errors')).body];
  expect(routed.filter(({ name }) => !reference.includes(`<article id="${name}">`)).map(({ name }) => name)).toEqual([]);
  expect(catalogueOf(services).filter(({ type }) => !errors.includes(`<code class="soft">${type}</code>`)).map(({ code }) => code)).toEqual([]);
});
