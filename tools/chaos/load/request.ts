import type { Operation } from '@gongzhi/contracts';

/** An HTTP request for an operation. */
export interface Prepared {
  readonly method: string;
  readonly path: string;
  /** Absent for a request that reads. */
  readonly body?: string | FormData;
}

/** Fills the path of an operation from its input; what is left is the body, or the query of one that reads. */
export function prepare(operation: Operation<any, any, any>, input: Readonly<Record<string, unknown>>, file?: Blob): Prepared {
  const [method = 'GET', template = ''] = operation.http!.split(' ');
  const rest: Record<string, unknown> = { ...input };
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (method === 'GET') {
    const query = new URLSearchParams(rest as Record<string, string>).toString();
    return { method, path: query ? `${path}?${query}` : path };
  }
  if (!file) return { method, path, body: JSON.stringify(rest) };
  const form = new FormData();
  form.append('file', file, 'note.txt');
  return { method, path, body: form };
}
