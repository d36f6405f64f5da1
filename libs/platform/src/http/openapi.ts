import { operationsOf, type Operation, type ServiceContract } from '@gongzhi/contracts';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { catalogueOf } from './documents-refusals.ts';
import { components } from './openapi-components.ts';
import { openApiOperation, tagOf } from './openapi-operation.ts';
import { schemaOptions } from './openapi-schema.ts';

type Document = ReturnType<typeof createDocument>;

/** The OpenAPI 3.1 document of every operation that has an HTTP route. */
export function openApiDocument(contracts: readonly ServiceContract[], { publicUrl }: { publicUrl: string }): Document {
  const operations = contracts.flatMap(operationsOf).filter((operation) => operation.http);
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Gongzhi 共治',
      version: '1',
      summary: 'Grassroots co-governance: one code for one matter, from acceptance to the archive.',
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(operations.map(tagOf))].map((name) => ({ name })),
    paths: pathsOf(operations),
    components: components(catalogueOf(contracts), publicUrl),
  }, schemaOptions);
}

const introduction = [
  'JSON in `camelCase`; moments are UTC with `Z`, days are China time. Unknown fields are refused.',
  'Refusals are RFC 9457 problem documents with a stable `type`, a message in the language of `Accept-Language`, field paths and a trace id.',
  'Commands take an `Idempotency-Key`: the same key and content give the same answer, byte for byte, for 24 hours.',
  'A changed record carries its version as `ETag`; a change that asks for `If-Match` refuses one that is not current.',
  'Lists page by `cursor`: pass on `next` of the page before until there is none.',
].join('\n\n');

function pathsOf(operations: readonly Operation[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    const [method = '', path = ''] = operation.http!.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: openApiOperation(operation) };
  }
  return paths;
}
