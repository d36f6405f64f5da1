import { languageOf, languages, type Language, type ServiceContract } from '@gongzhi/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asyncApiDocument } from './asyncapi.ts';
import { errorsPage } from './documents-errors.ts';
import { referencePage } from './documents-reference.ts';
import { stylesheet } from './documents-style.ts';
import { openApiDocument } from './openapi.ts';

const contentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * `/openapi.json`, `/asyncapi.json`, and pages to read in a browser: `/docs` and `/docs/errors`, in the reader's language (`?lang=` wins). The
 * pages are plain HTML made here: no script, nothing loaded from elsewhere. Each document is made when it is first asked for.
 */
export function mountDocuments(server: FastifyInstance, contracts: readonly ServiceContract[], { publicUrl }: { publicUrl: string }): void {
  const made = new Map<string, string>();
  const once = (key: string, make: () => string): string => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
  const json = (path: string, make: () => object): void => {
    server.get(path, (_request, response) => send(response, 'application/json; charset=utf-8', once(path, () => JSON.stringify(make()))));
  };
  const html = (path: string, make: (language: Language) => string): void => {
    server.get(path, (request, response) => {
      const language = languageAsked(request);
      response.header('content-language', language).header('vary', 'accept-language');
      return send(response, 'text/html; charset=utf-8', once(`${path} ${language}`, () => make(language)));
    });
  };
  json('/openapi.json', () => openApiDocument(contracts, { publicUrl }));
  json('/asyncapi.json', () => asyncApiDocument(contracts, { publicUrl }));
  html('/docs', (language) => referencePage(contracts, language, publicUrl));
  html('/docs/errors', (language) => errorsPage(contracts, language));
  server.get('/docs/style.css', (_request, response) => send(response, 'text/css; charset=utf-8', stylesheet));
}

function languageAsked(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: string };
  return languages.find((language) => language === lang) ?? languageOf(request.headers['accept-language']);
}

function send(response: FastifyReply, contentType: string, content: string): FastifyReply {
  return response
    .header('content-type', contentType)
    .header('content-security-policy', contentSecurityPolicy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'public, max-age=300')
    .send(content);
}
