import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's first choice for argon2id: 19 MiB, two passes; 27 ms on one shared core. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;
const FORMAT = /^\$argon2id\$v=19\$m=(\d{4,6}),t=(\d{1,2}),p=(\d)\$([\w+/]{22})\$([\w+/]{43})$/;

const derive = promisify(argon2);
const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** The same password typed on different keyboards (full-width, composed accents) is the same bytes. */
const message = (password: string) => Buffer.from(password.normalize('NFKC'));

/** Hashes a password; the parameters travel in the result, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: message(password), nonce, tagLength: TAG_BYTES, ...COST });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** A hash nobody has the password of: checking it takes as long as checking a real one. */
const NOBODY = await hashPassword(randomBytes(32).toString('base64'));

/** Whether the password belongs to the hash; takes the same time when there is no hash at all. */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const parts = FORMAT.exec(hash ?? NOBODY);
  if (!parts) throw new Error('a stored password hash is not in the argon2id format');
  const [, memory, passes, parallelism, nonce, tag] = parts as unknown as [string, string, string, string, string, string];
  const expected = Buffer.from(tag, 'base64');
  const actual = await derive('argon2id', {
    message: message(password),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(actual, expected) && hash !== null;
}
