import type { FileReference } from '@gongzhi/contracts';
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { NewFile } from './file-store.ts';

const keyFormat = /^[0-9a-f]{2}\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A reference to a new file: 256 folders by the id's last, random, digits; nothing of the file's name reaches the store. */
export function newReference({ name, mediaType, content }: NewFile): FileReference {
  const id = randomUUIDv7();
  return { key: `${id.slice(-2)}/${id}`, name, mediaType, size: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
}

/** The key itself, once it is known to be one: a key never leads out of the store. */
export function checkedKey(key: string): string {
  if (!keyFormat.test(key)) throw new Error('not a file key');
  return key;
}
