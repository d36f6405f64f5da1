import type { Operation } from '@gongzhi/contracts';
import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { platformCodesOf, refusalIn } from './documents-refusals.ts';
import { ProblemDocument } from './openapi-components.ts';

const ref = (name: string) => ({ $ref: `#/components/headers/${name}` });
const always = { traceparent: ref('Traceparent'), 'Content-Language': ref('ContentLanguage') };

/** Success and every refusal of an operation, one response a status, an example a code. */
export function openApiResponses(operation: Operation): ZodOpenApiResponsesObject {
  const responses: Record<string, ZodOpenApiResponseObject> = { [operation.success ?? 200]: success(operation) };
  for (const [status, codes] of codesByStatus(operation)) {
    responses[status] = {
      description: codes.join(', '),
      headers: { ...always, ...(codes.some(retryable) ? { 'Retry-After': ref('RetryAfter') } : {}) },
      content: {
        'application/problem+json': {
          schema: ProblemDocument,
          examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
        },
      },
    };
  }
  return responses as ZodOpenApiResponsesObject;
}

const retryable = (code: string): boolean => ['IDEMPOTENCY_IN_FLIGHT', 'TOO_MANY_REQUESTS', 'UNAVAILABLE'].includes(code);

function success(operation: Operation): ZodOpenApiResponseObject {
  if (operation.download) return { description: 'The file', headers: always, content: { 'application/octet-stream': {} } };
  const versioned = operation.output instanceof z.ZodObject && 'version' in operation.output.shape;
  return {
    description: operation.summary.en,
    headers: { ...always, ...(versioned ? { ETag: ref('ETag') } : {}) },
    content: { 'application/json': { schema: operation.output } },
  };
}

function codesByStatus(operation: Operation): [number, string[]][] {
  const statuses = new Map<number, string[]>();
  for (const code of new Set([...platformCodesOf(operation), ...Object.keys(operation.errors ?? {})])) {
    const { status } = refusalIn(operation, code);
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return [...statuses].sort(([a], [b]) => a - b);
}
