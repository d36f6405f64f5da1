import { languages } from '@gongzhi/contracts';
import { z } from 'zod';
import type { ZodOpenApiComponentsObject } from 'zod-openapi';
import type { CataloguedRefusal } from './documents-refusals.ts';

const FieldError = z
  .object({
    path: z.string().meta({ description: 'Field, dotted: `reporter.name`', example: 'reporter.name' }),
    code: z.string().meta({ description: 'Rule that was broken', example: 'too_small' }),
    message: z.string().meta({ description: 'What is allowed, in the caller’s language' }),
  })
  .meta({ id: 'FieldError' });

/** Problem document of RFC 9457. */
export const ProblemDocument = z
  .object({
    type: z.string().meta({ description: 'Stable type, a URN made from the code', example: 'urn:gongzhi:problem:stale' }),
    title: z.string().meta({ description: 'Message in the caller’s language' }),
    status: z.int(),
    code: z.string().meta({ example: 'STALE' }),
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().optional().meta({ description: 'Give it to the operators: it finds the request in logs and traces' }),
    errors: z.array(FieldError).optional(),
    details: z.record(z.string(), z.unknown()).optional().meta({ description: 'Values the message was filled with' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem document' });

const header = (name: string, description: string, schema: object, required = false) => ({ name, in: 'header' as const, description, required, schema });

const parameters = {
  AcceptLanguage: header('Accept-Language', 'Language of messages; zh-CN unless English is preferred.', { type: 'string', enum: [...languages], default: languages[0] }),
  IdempotencyKey: header('Idempotency-Key', 'Any text of yours that names this one submission. Department systems must send it.', { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$', example: '0f8b1c1e-3c53-4d8e-9a77-0a1d4f1f3b52' }),
  IfMatch: header('If-Match', '`ETag` of the record as you read it.', { type: 'string', example: '"3"' }, true),
  AccessReason: header('Access-Reason', 'Why you read or change this; kept in the audit record. Percent-encode it when it is not ASCII.', { type: 'string' }, true),
  Traceparent: header('traceparent', 'W3C trace context; the answer carries it on.', { type: 'string' }),
};

const headers = {
  ETag: { description: 'Version of the record, for `If-Match`.', schema: { type: 'string' as const, example: '"3"' } },
  Traceparent: { description: 'W3C trace context of this request.', schema: { type: 'string' as const } },
  ContentLanguage: { description: 'Language of the messages.', schema: { type: 'string' as const, enum: [...languages] } },
  RetryAfter: { description: 'Seconds after which asking again makes sense.', schema: { type: 'integer' as const } },
};

/** What operations refer to: headers, security schemes and an example of each problem type. */
export function components(catalogue: readonly CataloguedRefusal[], publicUrl: string): ZodOpenApiComponentsObject {
  return {
    parameters,
    headers,
    examples: Object.fromEntries(catalogue.map(({ code, type, status, message }) => [
      code, { summary: message.en, 'x-summary-zh': message['zh-CN'], value: { type, title: message['zh-CN'], status, code } },
    ])),
    securitySchemes: {
      person: {
        type: 'oauth2',
        description: 'People: OpenID Connect, authorization code with PKCE. Discovery: `/auth/.well-known/openid-configuration`.',
        flows: { authorizationCode: { authorizationUrl: `${publicUrl}/auth/authorize`, tokenUrl: `${publicUrl}/auth/token`, scopes: { openid: 'Who you are' } } },
      },
      department: {
        type: 'oauth2',
        description: 'Department systems: client credentials.',
        flows: { clientCredentials: { tokenUrl: `${publicUrl}/auth/token`, scopes: {} } },
      },
    },
  };
}
