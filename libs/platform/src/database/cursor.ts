import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Opaque cursors of keyset pagination: the sort key of the last row, signed, so that a caller can neither read meaning into it nor forge one.
 * They carry text, never a `Date`: JavaScript would lose the microseconds and skip rows.
 */
export interface Cursors {
  encode(key: readonly (string | number | null)[]): string;
  /** The key, or undefined when the cursor was not made here. */
  decode(cursor: string): (string | number | null)[] | undefined;
}

export function createCursors(secret: string): Cursors {
  const sign = (payload: string): Buffer => createHmac('sha256', secret).update(payload).digest().subarray(0, 12);
  return {
    encode(key) {
      const payload = Buffer.from(JSON.stringify(key)).toString('base64url');
      return `${payload}.${sign(payload).toString('base64url')}`;
    },
    decode(cursor) {
      const [payload = '', signature = ''] = cursor.split('.');
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(payload);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as (string | number | null)[];
    },
  };
}
