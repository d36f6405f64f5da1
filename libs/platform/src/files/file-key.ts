import type { FileReference } from '@gongzhi/contracts';
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { NewFile } from './file-store.ts';

const keyFormat = /^[0-9a-f]{2}\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A reference to a new file: 256 folders by the id's last digits; nothing of the file's name reaches the store. */
export function newReference({ name, mediaType, content, repeatable }: NewFile): FileReference {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const id = repeatable === undefined ? newId() : uuidOf(`${repeatable}\n${sha256}`);
  return { key: `${id.slice(-2)}/${id}`, name, mediaType, size: content.byteLength, sha256 };
}

/** A UUID (version 8) made of a text's hash. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The key itself, once it is known to be one: a key never leads out of the store. */
export function checkedKey(key: string): string {
  if (!keyFormat.test(key)) throw new Error('not a file key');
  return key;
}
