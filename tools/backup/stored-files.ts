import { open, readdir, readFile, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from './tar.ts';

const pieceBytes = 1 << 20;

/** Bytes at hand as the content of an entry. */
export async function* contentOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * A file as it is now, as an entry; undefined when it is gone. One that grows is cut at the size it has now, one that shrinks is filled up with
 * zeros: only PostgreSQL's files do, and it puts them right from its log.
 */
export async function entryOf(file: string, path: string): Promise<Entry | undefined> {
  const handle = await open(file).catch(unlessGone);
  if (!handle) return undefined;
  try {
    const { size, mtime } = await handle.stat();
    return { path, size, modifiedAt: mtime, content: exactly(handle, size) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* exactly(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  try {
    for (let position = 0; position < size; ) {
      const piece = Buffer.allocUnsafe(Math.min(pieceBytes, size - position));
      const { bytesRead } = await handle.read(piece, 0, piece.byteLength, position);
      yield bytesRead ? piece.subarray(0, bytesRead) : piece.fill(0);
      position += bytesRead || piece.byteLength;
    }
  } finally {
    await handle.close();
  }
}

const attachment = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/** The attachments that are whole: `files/4f/...`. */
export async function* attachmentsOf(dataDir: string): AsyncGenerator<Entry> {
  for await (const path of attachmentPaths(dataDir)) {
    const entry = await entryOf(join(dataDir, path), path);
    if (entry) yield entry;
  }
}

/** How long each attachment is. */
export async function* attachmentSizes(dataDir: string): AsyncGenerator<number> {
  for await (const path of attachmentPaths(dataDir)) yield (await stat(join(dataDir, path)).catch(unlessGone))?.size ?? 0;
}

/** A folder at a time: there may be many. */
async function* attachmentPaths(dataDir: string): AsyncGenerator<string> {
  for (const folder of await namesIn(join(dataDir, 'files'))) {
    for (const name of await namesIn(join(dataDir, 'files', folder))) if (attachment.test(`${folder}/${name}`)) yield `files/${folder}/${name}`;
  }
}

/** The signed checkpoints of the services' audits, to the last whole line, and the keys that verify them. */
export async function* checkpointsOf(dataDir: string): AsyncGenerator<Entry> {
  for (const service of await namesIn(join(dataDir, 'audit'))) {
    for (const name of ['checkpoints.jsonl', 'signing.key.pub']) {
      const bytes = await readFile(join(dataDir, 'audit', service, name)).catch(unlessGone);
      if (!bytes) continue;
      const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
      yield { path: `audit/${service}/${name}`, size: whole.byteLength, modifiedAt: new Date(), content: contentOf(whole) };
    }
  }
}

/** Names in a directory, in order; none when there is no such directory. */
export async function namesIn(directory: string): Promise<string[]> {
  return (await readdir(directory).catch(unlessGone) ?? []).sort();
}

/** For `catch`: what is not there is no error. */
export function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
