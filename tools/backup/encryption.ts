import { Decrypter, Encrypter } from 'age-encryption';
import { Refused } from './tell.ts';

/** Who can open what is encrypted: whoever knows the passphrase, or holds the identity of one of the recipients. */
export type Sealing = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/** What opens it. */
export type Opening = { readonly passphrase: string } | { readonly identities: readonly string[] };

type Bytes = AsyncIterable<Uint8Array>;

/** Encrypts a stream in the age format (age-encryption.org/v1): every 64 KiB with its own seal, so that damage and a cut are noticed where they are. */
export async function* encrypted(source: Bytes, sealing: Sealing): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in sealing) encrypter.setPassphrase(sealing.passphrase);
  else for (const recipient of sealing.recipients) addRecipient(encrypter, recipient);
  yield* await encrypter.encrypt(ReadableStream.from(source));
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (error) {
    throw new Refused('recipientRefused', { recipient }, error);
  }
}

/**
 * Decrypts what `encrypted` made.
 *
 * @param path for the messages: a wrong key, another file and damage are told apart
 */
export async function* decrypted(source: Bytes, opening: Opening, path: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  if ('passphrase' in opening) decrypter.addPassphrase(opening.passphrase);
  else for (const identity of opening.identities) decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(ReadableStream.from(source)).catch((error: Error) => {
    if (isOfSystem(error)) throw error;
    throw new Refused(/no identity matched/.test(error.message) ? 'wrongKey' : 'notBackup', { path }, error);
  });
  try {
    yield* plain;
  } catch (error) {
    if (isOfSystem(error)) throw error;
    throw new Refused('damaged', { path, reason: (error as Error).message }, error);
  }
}

/** A disk that cannot be read is not a damaged file. */
const isOfSystem = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;
