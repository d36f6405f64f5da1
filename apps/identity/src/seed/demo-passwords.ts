import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A demo login's password; `fresh` when it was made just now, so that whatever the database has is another. */
export interface DemoPassword {
  readonly password: string;
  readonly fresh: boolean;
}

/** Random passwords by login, made once and kept in a file that only its owner can read; those that are missing are added. */
export function keepPasswords(path: string, logins: readonly string[]): (login: string) => DemoPassword {
  const kept = read(path);
  const passwords = Object.fromEntries(logins.map((login) => [login, kept[login] ?? randomBytes(12).toString('base64url')]));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...kept, ...passwords }, null, 2)}\n`, { mode: 0o600 });
  return (login) => ({ password: passwords[login]!, fresh: !(login in kept) });
}

function read(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${path} cannot be read: ${(error as Error).message}`);
  }
}
