import { operationsOf, type Operation, type ServiceContract, type Text } from '@gongzhi/contracts';
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
      description: introduction.map((paragraph) => paragraph.en).join('\n\n'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(operations.map(tagOf))].map((name) => ({ name })),
    paths: pathsOf(operations),
    components: components(catalogueOf(contracts), publicUrl),
  }, schemaOptions);
}

/** What holds for every operation. */
export const introduction: readonly Text[] = [
  {
    'zh-CN': '数据为 JSON，字段名用 `camelCase`；时刻为 UTC 并带 `Z`，日期为中国时间；不认识的字段不予接受。',
    en: 'JSON in `camelCase`; moments are UTC with `Z`, days are China time. Unknown fields are refused.',
  },
  {
    'zh-CN': '个人经 `/auth` 以 OpenID Connect（授权码 + PKCE）登录，部门系统以客户端凭据登录；令牌放在 `Authorization: Bearer` 中。',
    en: 'People log in at `/auth` by OpenID Connect (authorization code with PKCE), department systems by client credentials; the token goes into `Authorization: Bearer`.',
  },
  {
    'zh-CN': '拒绝以 RFC 9457 问题文档作答：`type` 固定不变，说明用 `Accept-Language` 的语言，并带字段路径与追踪号。',
    en: 'Refusals are RFC 9457 problem documents with a stable `type`, a message in the language of `Accept-Language`, field paths and a trace id.',
  },
  {
    'zh-CN': '提交可带 `Idempotency-Key`：24 小时内同键同内容得到逐字节相同的应答。',
    en: 'Commands take an `Idempotency-Key`: the same key and content give the same answer, byte for byte, for 24 hours.',
  },
  {
    'zh-CN': '记录的版本以 `ETag` 给出；要求 `If-Match` 的修改，版本过时即被拒绝。',
    en: 'A record carries its version as `ETag`; a change that asks for `If-Match` is refused when that version is not current.',
  },
  {
    'zh-CN': '列表用 `cursor` 翻页：传入上一页的 `next`，直到不再返回。',
    en: 'Lists page by `cursor`: pass on `next` of the page before until there is none.',
  },
];

function pathsOf(operations: readonly Operation[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    const [method = '', path = ''] = operation.http!.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: openApiOperation(operation) };
  }
  return paths;
}
