import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the chains stood at a moment, signed and kept outside the database: what a superuser of the database cannot change. */
export interface Checkpoint {
  readonly at: string;
  /** Position and hash (hex) of each county whose chain grew since the checkpoint before; the first of a process names all. */
  readonly heads: Readonly<Record<string, readonly [position: number, hash: string]>>;
  /** Rows sealed in all counties together. */
  readonly total: number;
  /** SHA-256 (hex) of the line before; null at the start of a file. */
  readonly previous: string | null;
  /** Ed25519 over the other fields, base64. */
  readonly signature: string;
}

export const checkpointFile = (dataDirectory: string, service: string): string => join(dataDirectory, 'audit', service, 'checkpoints.jsonl');

const signedBytes = ({ at, heads, total, previous }: Omit<Checkpoint, 'signature'>): Buffer => Buffer.from(JSON.stringify({ at, heads, total, previous }));
const lineHash = (line: string): string => createHash('sha256').update(line).digest('hex');

/** Appends signed checkpoints to a file and forces each to disk. */
export interface CheckpointWriter {
  append(checkpoint: { at: Date; heads: Checkpoint['heads']; total: number }): Promise<void>;
}

/** Opens a checkpoint file for appending. A last line that a crash cut short is removed. */
export async function openCheckpoints(file: string, key: KeyObject): Promise<CheckpointWriter> {
  await mkdir(dirname(file), { recursive: true });
  const text = await readFile(file, 'utf8').catch(() => '');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) await truncate(file, Buffer.byteLength(whole));
  const last = whole.trimEnd().split('\n').at(-1);
  let previous = last ? lineHash(last) : null;
  return {
    async append({ at, heads, total }) {
      const body = { at: at.toISOString(), heads, total, previous };
      const line = JSON.stringify({ ...body, signature: sign(null, signedBytes(body), key).toString('base64') });
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.appendFile(`${line}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      previous = lineHash(line);
    },
  };
}

/** Reads checkpoints and says which lines are not what was written. */
export function readCheckpoints(text: string, publicKey: KeyObject): { checkpoints: Checkpoint[]; problems: string[] } {
  const checkpoints: Checkpoint[] = [];
  const problems: string[] = [];
  let previous: string | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    try {
      const checkpoint = JSON.parse(line) as Checkpoint;
      if (!verify(null, signedBytes(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64'))) problems.push(`checkpoint line ${index + 1}: wrong signature`);
      else if (checkpoint.previous !== previous) problems.push(`checkpoint line ${index + 1}: a line before it was removed or changed`);
      else checkpoints.push(checkpoint);
    } catch {
      problems.push(`checkpoint line ${index + 1}: not readable`);
    }
    previous = lineHash(line);
  }
  return { checkpoints, problems };
}

/** The Ed25519 key that signs a service's checkpoints, made on first use beside them; the public half lies next to it for the verifier. */
export async function loadSigningKey(file: string): Promise<KeyObject> {
  const pem = await readFile(file, 'utf8').catch(() => undefined);
  if (pem) return createPrivateKey(pem);
  await mkdir(dirname(file), { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const key = createPrivateKey(await readFile(file, 'utf8'));
  await writeFile(`${file}.pub`, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return key;
}
