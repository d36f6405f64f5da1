import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { nkeys } from '@nats-io/transport-node';

/** Secrets made at the first start and kept with the data. */
export interface Secrets {
  /** Signs list cursors in every service. */
  cursorSecret: string;
  /** Encrypts identity's signing keys at rest: 32 bytes in base64. */
  keyEncryptionKey: string;
  /** By service. */
  databasePasswords: Record<string, string>;
  /** Of the role that owns a service's tables, by service; the services never get it. */
  ownerPasswords: Record<string, string>;
  /** nkey seed of each service's user of the bus. */
  natsSeeds: Record<string, string>;
}

/** Reads the secrets, makes those that are missing, and keeps the file to its owner. */
export function keepSecrets(path: string, services: readonly { name: string }[]): Secrets {
  const kept = read(path);
  const forEach = (known: Record<string, string> | undefined, make: () => string): Record<string, string> =>
    ({ ...known, ...Object.fromEntries(services.map(({ name }) => [name, known?.[name] ?? make()])) });
  const secrets: Secrets = {
    cursorSecret: kept.cursorSecret ?? randomSecret(),
    keyEncryptionKey: kept.keyEncryptionKey ?? randomBytes(32).toString('base64'),
    databasePasswords: forEach(kept.databasePasswords, randomSecret),
    ownerPasswords: forEach(kept.ownerPasswords, randomSecret),
    natsSeeds: forEach(kept.natsSeeds, () => new TextDecoder().decode(nkeys.createUser().getSeed())),
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

/** Public key that the bus knows a seed's user by. */
export function publicKeyOf(seed: string): string {
  return nkeys.fromSeed(new TextEncoder().encode(seed)).getPublicKey();
}

const randomSecret = (): string => randomBytes(24).toString('hex');

function read(path: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${path} cannot be read: ${(error as Error).message}`);
  }
}
