import type { HttpMethod, Operation } from '@gongzhi/contracts';
import { z } from 'zod';

/** An operation's HTTP route: `POST /v1/matters/{id}/acceptance` with `{id}` as the router's `:id`. */
export function routeOf(operation: Operation): { method: HttpMethod; url: string } | undefined {
  if (!operation.http) return undefined;
  const [method, path] = operation.http.split(' ') as [HttpMethod, string];
  return { method, url: path.replace(/\{(\w+)\}/g, ':$1') };
}

/** Names of an operation's input fields that are lists, which a query string may give once or several times. */
export function listFieldsOf(operation: Operation): ReadonlySet<string> {
  const shape = operation.input instanceof z.ZodObject ? operation.input.shape : {};
  return new Set(Object.entries(shape).filter(([, field]) => isList(field as z.ZodType)).map(([name]) => name));
}

function isList(field: z.ZodType): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault) return isList(field.unwrap() as z.ZodType);
  return field instanceof z.ZodArray;
}

/**
 * The input of an operation from the parts of an HTTP request. Path parameters win over the rest; a body that names one is refused by the
 * schema only if the values differ in type, so a caller can't address one record in the path and another in the body.
 */
export function inputOf(request: { params: object; query: object; body: unknown }, lists: ReadonlySet<string>, fromQuery: boolean): Record<string, unknown> {
  if (!fromQuery) return { ...(request.body as object | undefined), ...request.params };
  const input: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request.query)) input[name] = lists.has(name) && !Array.isArray(value) ? [value] : value;
  return Object.assign(input, request.params);
}
