import { Zip, ZipDeflate } from 'fflate';
import { createHash } from 'node:crypto';

/** A file in an archive. */
export interface ZipEntry {
  /** Path inside the archive, with `/`; any script. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Every entry bears the same moment, so that the same content gives the same archive. */
const fixedTime = new Date(1980, 0, 1);

/** A deterministic ZIP: entries in the order given, UTF-8 names, fixed times. Names must be relative, distinct and lead nowhere else. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length || ![...names].every(isPlainPath)) throw new Error('names in an archive must be relative paths, each once');
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = fixedTime;
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The list of an archive's entries with size and SHA-256, and one hash over all of them, as JSON to be put beside them. */
export function manifestOf(entries: readonly ZipEntry[]): string {
  const listed = entries.map(({ name, content }) => ({ name, size: content.byteLength, sha256: sha256Of(content) }));
  return `${JSON.stringify({ entries: listed, sha256: digestOf(entries) }, null, 2)}\n`;
}

/** One hash over an archive's entries: the SHA-256 of what `sha256sum` prints of them in this order. */
export function digestOf(entries: readonly ZipEntry[]): string {
  return sha256Of(entries.map(({ name, content }) => `${sha256Of(content)}  ${name}\n`).join(''));
}

/** SHA-256 in hexadecimal digits. */
export const sha256Of = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

const isPlainPath = (name: string): boolean =>
  !/[\\\p{Cc}]|^[a-z]:/iu.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
