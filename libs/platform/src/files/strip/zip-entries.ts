import { inflateRawSync } from 'node:zlib';
import { Bytes } from './bytes.ts';
import type { ZipEntry } from '../zip.ts';
import { must, unusable } from './unusable.ts';

const entryLimit = 2_000;
const inflatedLimit = 100 * 1024 * 1024;
/** Text packs 10 to 50 times; only what was made to explode packs more. Small entries may: runs of zeros. */
const ratioLimit = 200;
const ratioFree = 1024 * 1024;

/**
 * The entries of a ZIP as its directory lists them, inflated. Refused: encryption, other methods than stored and deflate, ZIP64, parts on
 * several disks, sizes that lie, names twice or leading elsewhere, and archives that inflate to too much.
 */
export function zipEntriesOf(content: Uint8Array): ZipEntry[] {
  const bytes = new Bytes(content);
  const end = bytes.all.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  must(end >= 0 && bytes.little(end + 4, 4) === 0);
  const count = bytes.little(end + 10, 2);
  must(count > 0 && count <= entryLimit && count === bytes.little(end + 8, 2));
  const entries: ZipEntry[] = [];
  let left = inflatedLimit;
  let at = bytes.little(end + 16, 4);
  for (let index = 0; index < count; index += 1) {
    must(bytes.text(at, 4) === 'PK\x01\x02');
    const nameEnd = at + 46 + bytes.little(at + 28, 2);
    const name = bytes.slice(at + 46, nameEnd).toString('utf8');
    left -= bytes.little(at + 24, 4);
    must(left >= 0);
    if (!name.endsWith('/')) entries.push({ name, content: inflated(bytes, at) });
    at = nameEnd + bytes.little(at + 30, 2) + bytes.little(at + 32, 2);
  }
  must(at <= end && new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length && entries.every(({ name }) => isInside(name)));
  return entries;
}

/** Flags a plain entry may have: compression level, sizes after the data, UTF-8 name. */
const harmlessFlags = 0x0006 | 0x0008 | 0x0800;

function inflated(bytes: Bytes, at: number): Uint8Array {
  must((bytes.little(at + 8, 2) & ~harmlessFlags) === 0);
  const method = bytes.little(at + 10, 2);
  const [packed, size, local] = [bytes.little(at + 20, 4), bytes.little(at + 24, 4), bytes.little(at + 42, 4)];
  must(bytes.text(local, 4) === 'PK\x03\x04' && (size <= ratioFree || size <= packed * ratioLimit));
  const start = local + 30 + bytes.little(local + 26, 2) + bytes.little(local + 28, 2);
  const data = bytes.slice(start, start + packed);
  if (method === 0) return packed === size ? data : unusable();
  must(method === 8);
  if (size === 0) return new Uint8Array();
  try {
    const content = inflateRawSync(data, { maxOutputLength: size });
    return content.length === size ? content : unusable();
  } catch {
    return unusable();
  }
}

const isInside = (name: string): boolean => !/[\\\p{Cc}:]/u.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
