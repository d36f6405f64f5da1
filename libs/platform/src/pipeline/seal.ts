import { createCipheriv, createDecipheriv, createSecretKey, hash, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps what idempotency rows hold unreadable to whoever has only the database. */
export interface Seal {
  /** Keyed digest: short secrets in a request body cannot be guessed from it. */
  digest(text: string): string;
  seal(text: string): string;
  /** The text that was sealed; a text that was not comes back as it is. */
  open(text: string): string;
}

const mark = 'sealed:';

/** @param secret shared by all processes of an installation and kept outside the database */
export function createSeal(secret: string): Seal {
  const digestKey = Buffer.from(hkdfSync('sha256', secret, '', 'gongzhi idempotency digest', 32)).toString('base64');
  // A key object is made ready once; given as bytes it is for every answer, which costs three times the sealing itself.
  const sealKey = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'gongzhi idempotency seal', 32)));
  return {
    // One call of OpenSSL; an HMAC of Node costs ten times that, and nobody extends a digest that is only compared.
    digest: (text) => hash('sha256', digestKey + text, 'base64'),
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return mark + Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64');
    },
    open(text) {
      if (!text.startsWith(mark)) return text;
      const bytes = Buffer.from(text.slice(mark.length), 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}
