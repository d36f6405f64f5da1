import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../pipeline/refusal.ts';
import { checkedKey, newReference } from './file-key.ts';
import type { FileStore } from './file-store.ts';

/** Keeps files in a directory, by id; a file is whole or not there: written aside, synced, then renamed. */
export function createDiskStore(root: string): FileStore {
  const pathOf = (key: string): string => join(root, checkedKey(key));
  return {
    async put(file) {
      const reference = newReference(file);
      await store(pathOf(reference.key), file.content).catch(refuse);
      return reference;
    },
    open: async (key) => (await open(pathOf(key)).catch(refuse)).createReadStream(),
    read: (key) => readFile(pathOf(key)).catch(refuse),
    remove: (key) => rm(pathOf(key), { force: true }).catch(refuse),
  };
}

async function store(path: string, content: Uint8Array): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await syncedWrite(aside, content);
    await rename(aside, path);
    await syncDirectory(dirname(path));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

async function syncedWrite(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename survives a power cut only once its directory is synced. Windows has no such call. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Full, read-only or failing disks heal or are mended: the caller may try again. */
const passing = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

function refuse(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw new Refusal('NOT_FOUND');
  if (error.code && passing.has(error.code)) throw new Refusal('UNAVAILABLE', { retryAfter: 5 });
  throw error;
}
