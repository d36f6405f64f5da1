import { Header } from 'tar';

/** A file or directory of an archive; a directory's path ends with a slash. */
export interface Entry {
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: Date;
  readonly content: AsyncIterable<Uint8Array>;
}

const block = 512;
const paddingOf = (size: number): number => (block - (size % block)) % block;
export const isDirectory = ({ path }: Pick<Entry, 'path'>): boolean => path.endsWith('/');

/** Entries as a tar stream (ustar), one after the other, nothing held in memory. */
export async function* packed(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    const { path, size, modifiedAt } = entry;
    const header = new Header({ path, size, mtime: modifiedAt, mode: isDirectory(entry) ? 0o700 : 0o600, type: isDirectory(entry) ? 'Directory' : 'File' });
    if (header.encode()) throw new Error(`a name too long for the archive: ${path}`);
    yield header.block!;
    let written = 0;
    for await (const chunk of entry.content) {
      written += chunk.byteLength;
      yield chunk;
    }
    if (written !== size) throw new Error(`${path} has ${written} bytes, ${size} were announced`);
    if (paddingOf(size)) yield Buffer.alloc(paddingOf(size));
  }
  yield Buffer.alloc(2 * block);
}

/** The entries of a tar stream, in their order; an entry's content has to be read, or left, before the next. */
export async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = readerOf(source);
  for (;;) {
    const header = new Header(await reader.exactly(block));
    if (header.nullBlock) return;
    if (!header.cksumValid || !header.path || (header.type !== 'File' && header.type !== 'Directory')) throw new Error('not a tar entry');
    const size = header.size ?? 0;
    const content = reader.upTo(size);
    yield { path: header.path, size, modifiedAt: header.mtime ?? new Date(0), content };
    for await (const rest of content) void rest;
    await reader.exactly(paddingOf(size));
  }
}

/** Reads a stream in pieces of given lengths. */
function readerOf(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();

  async function some(most: number): Promise<Uint8Array> {
    while (rest.byteLength === 0) {
      const { done, value } = await chunks.next();
      if (done) throw new Error('the archive ends too early');
      rest = value;
    }
    const piece = rest.subarray(0, most);
    rest = rest.subarray(piece.byteLength);
    return piece;
  }

  return {
    async exactly(length: number): Promise<Buffer> {
      const pieces: Uint8Array[] = [];
      for (let missing = length; missing > 0; missing -= pieces.at(-1)!.byteLength) pieces.push(await some(missing));
      return Buffer.concat(pieces);
    },
    /** Iterated again, it goes on where it was left. */
    upTo(length: number): AsyncIterable<Uint8Array> {
      let missing = length;
      return {
        async *[Symbol.asyncIterator]() {
          while (missing > 0) {
            const piece = await some(missing);
            missing -= piece.byteLength;
            yield piece;
          }
        },
      };
    },
  };
}
