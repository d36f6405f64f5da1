import type { HttpMethod, Operation } from '@gongzhi/contracts';

/** A file that goes with an operation. */
export interface FilePart {
  readonly name: string;
  readonly content: Blob;
}

export interface HttpRequest {
  readonly method: HttpMethod;
  readonly path: string;
  readonly body?: string | FormData;
}

/** The HTTP form of an operation and its input: path parameters, and the rest in the query or the body. */
export function httpRequestOf(operation: Operation<any, any, any>, input: Readonly<Record<string, unknown>>, file?: FilePart): HttpRequest {
  if (!operation.http) throw new Error(`${operation.name} has no route`);
  const [method, template] = operation.http.split(' ') as [HttpMethod, string];
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  if (method === 'GET' || method === 'DELETE') {
    const query = new URLSearchParams();
    for (const [name, value] of rest) for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
    return { method, path: query.size ? `${path}?${query}` : path };
  }
  if (!operation.upload || !file) return { method, path, body: JSON.stringify(Object.fromEntries(rest)) };
  const form = new FormData();
  for (const [name, value] of rest) form.set(name, String(value));
  form.set(operation.upload, file.content, file.name);
  return { method, path, body: form };
}
