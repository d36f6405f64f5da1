import { permissions, type Operation, type Permission } from '@gongzhi/contracts';
import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiRequestBodyObject } from 'zod-openapi';
import { openApiResponses } from './openapi-responses.ts';

/** One operation, its input split into path, query and body as the gateway does (input.ts). */
export function openApiOperation(operation: Operation): ZodOpenApiOperationObject {
  const { path, query, body } = partsOf(operation);
  return {
    operationId: operation.name,
    tags: [tagOf(operation)],
    summary: operation.summary.en,
    'x-summary-zh': operation.summary['zh-CN'],
    ...(operation.description ? { description: operation.description } : {}),
    'x-permission': permissionOf(operation),
    ...(operation.emits?.length ? { 'x-emits': operation.emits.map((event) => event.name) } : {}),
    security: securityOf(operation),
    parameters: parametersOf(operation),
    requestParams: { ...(path ? { path } : {}), ...(query ? { query } : {}) },
    ...(body ? { requestBody: body } : {}),
    responses: openApiResponses(operation),
  };
}

/** `casework / matters`: where an operation stands in the contract tree. */
export function tagOf(operation: Operation): string {
  return operation.name.split('.').slice(0, 2).join(' / ');
}

/** Who may call: the permission with every role that has it and how far it reaches. */
export function permissionOf({ allow }: Operation): { allow: string; roles?: Readonly<Record<string, string>> } {
  return allow in permissions ? { allow, roles: permissions[allow as Permission] } : { allow };
}

function securityOf({ allow }: Operation): Record<string, string[]>[] {
  const tokens: Record<string, string[]>[] = [{ person: ['openid'] }, { department: [] }];
  return allow === 'public' ? [{}, ...tokens] : tokens;
}

function parametersOf(operation: Operation): { $ref: string }[] {
  const names = [
    'AcceptLanguage',
    'Traceparent',
    ...(operation.kind === 'command' ? ['IdempotencyKey'] : []),
    ...(operation.ifMatch ? ['IfMatch'] : []),
    ...(operation.reason ? ['AccessReason'] : []),
  ];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function partsOf(operation: Operation): { path?: z.ZodObject; query?: z.ZodObject; body?: ZodOpenApiRequestBodyObject } {
  const inPath = new Set([...operation.http!.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const fields = Object.entries<z.ZodType>(operation.input instanceof z.ZodObject ? operation.input.shape : {});
  const pathFields = fields.filter(([name]) => inPath.has(name));
  const others = fields.filter(([name]) => !inPath.has(name));
  const path = pathFields.length ? { path: z.object(Object.fromEntries(pathFields)) } : {};
  if (/^(GET|DELETE) /.test(operation.http!)) return { ...path, ...(others.length ? { query: z.object(Object.fromEntries(others)) } : {}) };
  // An input that is no plain object (a union, say) has no path fields to take out of it.
  const schema = operation.input instanceof z.ZodObject ? z.strictObject(Object.fromEntries(others)) : operation.input;
  return { ...path, body: operation.upload ? multipart(operation.upload, others) : json(schema) };
}

const json = (schema: z.ZodType): ZodOpenApiRequestBodyObject => ({ required: !schema.safeParse({}).success, content: { 'application/json': { schema } } });

function multipart(upload: string, fields: [string, z.ZodType][]): ZodOpenApiRequestBodyObject {
  const file = z.string().meta({ override: { type: 'string', contentMediaType: 'application/octet-stream' }, description: 'The file, at most 20 MiB' });
  const schema = z.strictObject({ ...Object.fromEntries(fields.filter(([name]) => name !== upload)), [upload]: file });
  return { required: true, content: { 'multipart/form-data': { schema } } };
}
