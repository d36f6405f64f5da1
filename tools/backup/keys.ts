import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { decrypted, encrypted, type Opening, type Sealing } from './encryption.ts';
import { contentOf, namesIn, unlessGone } from './stored-files.ts';
import { Refused } from './tell.ts';

/** The files with keys and passwords, by their path in an archive. */
export type Keys = Readonly<Record<string, string>>;

const KeyFile = z.strictObject({ format: z.literal(1), files: z.record(z.string().regex(/^(secrets\.json|demo-passwords\.json|audit\/\w+\/signing\.key|postgres\/superuser-password)$/), z.string()) });

/** Reads what keeps everything else secret: the key encryption key, the passwords, the seeds of the bus, the keys that sign the audit. */
export async function readKeys(dataDir: string, cluster: string): Promise<Keys> {
  const services = await namesIn(`${dataDir}/audit`);
  const places: [string, string][] = [
    ...['secrets.json', 'demo-passwords.json', ...services.map((service) => `audit/${service}/signing.key`)].map((path): [string, string] => [path, `${dataDir}/${path}`]),
    ['postgres/superuser-password', `${cluster}/superuser-password`],
  ];
  const read = await Promise.all(places.map(async ([path, file]) => [path, await readFile(file, 'utf8').catch(unlessGone)] as const));
  return Object.fromEntries(read.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** By which an archive knows its keys. */
export const fingerprintOf = (keys: Keys): string => createHash('sha256').update(JSON.stringify(Object.entries(keys).sort())).digest('hex');

/** The keys as an encrypted file. */
export async function sealKeys(keys: Keys, sealing: Sealing): Promise<Buffer> {
  const text = Buffer.from(JSON.stringify({ format: 1, files: keys }, null, 2));
  return Buffer.concat(await Array.fromAsync(encrypted(contentOf(text), sealing)));
}

/** Opens what `sealKeys` made. */
export async function openKeys(path: string, opening: Opening): Promise<Keys> {
  const sealed = await readFile(path).catch(unlessGone);
  if (!sealed) throw new Refused('keysMissing', { path });
  const text = Buffer.concat(await Array.fromAsync(decrypted(contentOf(sealed), opening, path))).toString();
  try {
    return KeyFile.parse(JSON.parse(text)).files;
  } catch (error) {
    throw new Refused('notBackup', { path }, error);
  }
}
