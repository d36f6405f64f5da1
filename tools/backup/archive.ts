import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { decrypted, encrypted, type Opening, type Sealing } from './encryption.ts';
import { BackupHeader } from './header.ts';
import { contentOf, entryOf } from './stored-files.ts';
import { isDirectory, packed, unpacked, type Entry } from './tar.ts';
import { Refused } from './tell.ts';

const headerName = 'backup.json';
const manifestName = 'manifest.sha256';
/** Bytes that go through compression and encryption together. */
const piece = 1 << 18;

/**
 * Writes an archive: tar, packed with zstd, encrypted with age, so that `age -d | zstd -d | tar -x` opens it without this program. Its first entry is
 * the header, its last the manifest, which `sha256sum -c` reads.
 */
export async function writeArchive(handle: FileHandle, archive: { header: BackupHeader; entries: AsyncIterable<Entry>; sealing: Sealing; spool: string }): Promise<void> {
  const { header, entries, sealing, spool } = archive;
  await pipeline(
    gathered(packed(withManifest(headed(header, entries), spool))),
    createZstdCompress({ chunkSize: piece }),
    (source: AsyncIterable<Uint8Array>) => encrypted(source, sealing),
    async (source: AsyncIterable<Uint8Array>) => {
      for await (const chunk of source) await handle.writeFile(chunk);
    },
  );
}

/** Thousands of small files would each wait their turn on the way: they go together. */
async function* gathered(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    bytes += chunk.byteLength;
    if (bytes < piece) continue;
    yield Buffer.concat(waiting);
    [waiting, bytes] = [[], 0];
  }
  yield Buffer.concat(waiting);
}

async function* headed(header: BackupHeader, entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  const text = Buffer.from(`${JSON.stringify(header, null, 2)}\n`);
  yield { path: headerName, size: text.byteLength, modifiedAt: new Date(header.startedAt), content: contentOf(text) };
  yield* entries;
}

/** Adds the list of all files with their hashes. It grows with them, so it is kept on disk until it goes in. */
async function* withManifest(entries: AsyncIterable<Entry>, spool: string): AsyncGenerator<Entry> {
  const manifest = await open(spool, 'w+', 0o600);
  try {
    for await (const entry of entries) {
      const hash = createHash('sha256');
      yield { ...entry, content: hashed(entry.content, hash) };
      if (!isDirectory(entry)) await manifest.write(lineOf(hash, entry));
    }
    await manifest.close();
    yield (await entryOf(spool, manifestName))!;
  } finally {
    await manifest.close();
    await rm(spool, { force: true });
  }
}

const lineOf = (hash: Hash, { path }: Entry): string => `${hash.digest('hex')}  ${path}\n`;

async function* hashed(content: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

/** What was in an archive that was read to its end. */
export interface ArchiveTotals {
  readonly header: BackupHeader;
  readonly entries: number;
  readonly bytes: number;
}

interface Reading {
  readonly opening: Opening;
  /** Told first; throws what keeps this archive from being used. */
  onHeader?(header: BackupHeader): Promise<void> | void;
  /** Told every other entry in turn; content it leaves is read over. */
  onEntry?(entry: Entry): Promise<void>;
  /** Told how many bytes of the file were read, and of how many. */
  onProgress?(done: number, of: number): void;
}

/** Reads an archive to its end and compares every file with the manifest. */
export async function readArchive(path: string, reading: Reading): Promise<ArchiveTotals> {
  const { size } = await stat(path);
  const file = createReadStream(path, { highWaterMark: piece });
  const noted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      reading.onProgress?.(file.bytesRead, size);
      yield chunk;
    }
  };
  let totals: ArchiveTotals | undefined;
  await pipeline(
    file,
    (source: AsyncIterable<Uint8Array>) => decrypted(noted(source), reading.opening, path),
    createZstdDecompress({ chunkSize: piece }),
    async (source: AsyncIterable<Uint8Array>) => (totals = await readEntries(path, source, reading)),
  );
  return totals!;
}

async function readEntries(path: string, source: AsyncIterable<Uint8Array>, { onHeader, onEntry }: Reading): Promise<ArchiveTotals> {
  // Not the list itself is kept but its hash: it may be long.
  const listed = createHash('sha256');
  let header: BackupHeader | undefined;
  let manifest: string | undefined;
  let [entries, bytes] = [0, 0];
  for await (const entry of unpacked(source)) {
    if (manifest !== undefined) throw new Refused('damaged', { path, reason: `${entry.path} follows the manifest` });
    const hash = createHash('sha256');
    const content = hashed(entry.content, hash);
    if (!header) {
      header = readHeader(path, entry, await textOf(content));
      await onHeader?.(header);
    } else if (entry.path !== manifestName) {
      await onEntry?.({ ...entry, content });
    }
    for await (const rest of content) void rest;
    if (entry.path === manifestName) manifest = hash.digest('hex');
    else if (!isDirectory(entry)) {
      listed.update(lineOf(hash, entry));
      entries += 1;
      bytes += entry.size;
    }
  }
  if (!header || manifest === undefined || manifest !== listed.digest('hex')) throw new Refused('damaged', { path, reason: manifestName });
  return { header, entries, bytes };
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(content)).toString();
}

function readHeader(path: string, entry: Entry, text: string): BackupHeader {
  try {
    if (entry.path === headerName) return BackupHeader.parse(JSON.parse(text));
  } catch {
    // Something else that is called by the same name.
  }
  throw new Refused('notBackup', { path });
}
