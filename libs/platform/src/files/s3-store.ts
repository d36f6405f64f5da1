import { AwsClient } from 'aws4fetch';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { Refusal } from '../pipeline/refusal.ts';
import { checkedKey, newReference } from './file-key.ts';
import type { FileStore } from './file-store.ts';

/** How an S3-compatible store is reached. */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Longest wait for a store's answer, body included. */
const patience = 30_000;

/** Keeps files in a bucket of an S3-compatible store, addressed by path (`endpoint/bucket/key`). The bucket must exist. */
export function createS3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const ask = async (key: string, init: RequestInit): Promise<Response> => {
    const url = `${endpoint.replace(/\/+$/, '')}/${bucket}/${checkedKey(key)}`;
    const response = await client.fetch(url, { ...init, signal: AbortSignal.timeout(patience) }).catch(unavailable);
    if (response.ok) return response;
    await response.body?.cancel();
    throw refusalOf(response.status);
  };
  const open = async (key: string): Promise<Readable> => {
    const { body } = await ask(key, { method: 'GET' });
    return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
  };
  return {
    async put(file) {
      const reference = newReference(file);
      // The signed hash makes the store refuse a body that was damaged on its way.
      const headers = { 'content-type': file.mediaType, 'content-length': String(reference.size), 'x-amz-content-sha256': reference.sha256 };
      await ask(reference.key, { method: 'PUT', headers, body: file.content as Uint8Array<ArrayBuffer> });
      return reference;
    },
    open,
    read: async (key) => buffer(await open(key)).catch(unavailable),
    async remove(key) {
      await ask(key, { method: 'DELETE' }).catch((error: unknown) => {
        if (!(error instanceof Refusal && error.code === 'NOT_FOUND')) throw error;
      });
    },
  };
}

function refusalOf(status: number): Error {
  if (status === 404) return new Refusal('NOT_FOUND');
  if (status >= 500 || status === 429) return new Refusal('UNAVAILABLE', { retryAfter: 5 });
  return new Error(`the file store answered ${status}`);
}

function unavailable(): never {
  throw new Refusal('UNAVAILABLE', { retryAfter: 5 });
}
