import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the replay's accounts: random, made when first asked for, kept in a file only its owner reads. */
export function keptPasswords(directory: string): { of(username: string): string; isNew(username: string): boolean } {
  const path = join(directory, 'passwords.json');
  const kept = new Map<string, string>(Object.entries(read(path)));
  const made = new Set<string>();
  return {
    of(username) {
      const known = kept.get(username);
      if (known) return known;
      const password = randomBytes(15).toString('base64url');
      kept.set(username, password);
      made.add(username);
      mkdirSync(directory, { recursive: true });
      writeFileSync(`${path}.part`, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600 });
      renameSync(`${path}.part`, path);
      return password;
    },
    isNew: (username) => made.has(username),
  };
}

function read(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
