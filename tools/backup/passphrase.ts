import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Opening, Sealing } from './encryption.ts';
import { Refused, tell } from './tell.ts';

/** A passphrase somebody could guess protects nothing that is kept for years. */
const shortest = 12;

interface Given {
  readonly 'passphrase-file'?: string | undefined;
}

/** What to encrypt with: recipients, a passphrase in a file, or one asked for on the terminal, twice. */
export async function chooseSealing({ recipient, ...given }: Given & { recipient?: string[] | undefined }): Promise<Sealing> {
  if (recipient?.length) return { recipients: recipient };
  const passphrase = (await passphraseIn(given)) ?? (await askOnTerminal('askPassphrase'));
  if (passphrase === undefined) throw new Refused('noWayToEncrypt');
  if (passphrase.length < shortest) throw new Refused('passphraseShort', { length: shortest });
  if (!given['passphrase-file'] && (await askOnTerminal('askAgain')) !== passphrase) throw new Refused('passphrasesDiffer');
  return { passphrase };
}

/** What to decrypt with: identities, a passphrase in a file, or one asked for on the terminal. */
export async function chooseOpening({ identity, ...given }: Given & { identity?: string[] | undefined }): Promise<Opening> {
  if (identity?.length) return { identities: (await Promise.all(identity.map(identitiesIn))).flat() };
  const passphrase = (await passphraseIn(given)) ?? (await askOnTerminal('askPassphrase'));
  if (passphrase === undefined) throw new Refused('noWayToDecrypt');
  return { passphrase };
}

/** Makes an identity, kept to its owner, and returns the recipient that belongs to it. */
export async function makeIdentity(path: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const handle = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Refused('exists', { path }, error) : new Refused('cannotWrite', { path, reason: error.message }, error);
  });
  await handle.writeFile(`# public key: ${recipient}\n${identity}\n`);
  await handle.close();
  return recipient;
}

async function passphraseIn({ 'passphrase-file': path }: Given): Promise<string | undefined> {
  return path && (await textOf(path)).split(/\r?\n/)[0];
}

async function identitiesIn(path: string): Promise<string[]> {
  const found = (await textOf(path)).split(/\s+/).filter((word) => word.startsWith('AGE-SECRET-KEY-'));
  if (!found.length) throw new Refused('identityRefused', { path });
  return found;
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: Error) => {
    throw new Refused('cannotRead', { path, reason: error.message }, error);
  });

/** Asks without showing what is typed; undefined when nobody sits there. */
async function askOnTerminal(question: 'askPassphrase' | 'askAgain'): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write(tell(question));
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
