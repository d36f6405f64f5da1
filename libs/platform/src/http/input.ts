import type { FieldError, HttpMethod, Language, Operation } from '@gongzhi/contracts';
import { z } from 'zod';
import { Refusal } from '../pipeline/refusal.ts';

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

/** NUL and halves of surrogate pairs, as JSON writes them; an escaped backslash before `u` looks the same and is told apart afterwards. */
const suspicious = /\\u(0000|d[89a-f])/i;

/** The input as JSON text. PostgreSQL keeps no NUL and no half character, so a text that holds one is refused here, with its field. */
export function textOf(input: object, language: Language): string {
  const text = JSON.stringify(input);
  const errors = suspicious.test(text) ? unstorable(input, '', language) : [];
  if (errors.length) throw new Refusal('INVALID_INPUT', {}, errors);
  return text;
}

const unstorableText = { 'zh-CN': '含有无法保存的字符', en: 'Holds a character that cannot be stored' };

function unstorable(value: unknown, path: string, language: Language): FieldError[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [{ path, code: 'invalid_format', message: unstorableText[language] }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...unstorable(name, path, language), ...unstorable(inner, path ? `${path}.${name}` : name, language)]);
}
