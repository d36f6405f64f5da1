import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The secrets of the provider, one per purpose, all derived from one master key. */
export interface Keys {
  /** AES-256-GCM; `context` (table, row, column) must be the same to open. */
  seal(plaintext: string, context: string): Buffer;
  open(sealed: Buffer, context: string): string;
  /** A keyed hash: equal values can be counted without being readable. */
  blur(value: string): Buffer;
  /** Signs the provider's cookies. */
  cookieSecret: string;
}

const NONCE = 12;
const TAG = 16;

/** Derives the provider's keys from KEY_ENCRYPTION_KEY: 32 random bytes, in base64. */
export function createKeys(keyEncryptionKey: string): Keys {
  const master = Buffer.from(keyEncryptionKey, 'base64');
  if (master.length !== 32) throw new Error('KEY_ENCRYPTION_KEY must be 32 bytes in base64');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', `gongzhi/identity/${purpose}`, 32));
  const sealing = derive('seal');
  const blurring = derive('blur');

  return {
    seal(plaintext, context) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(context))
        .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    },
    blur: (value) => createHmac('sha256', blurring).update(value).digest(),
    cookieSecret: derive('cookies').toString('base64url'),
  };
}
