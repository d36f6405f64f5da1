import type { Receipt } from '@gongzhi/contracts/casework';
import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';

/** Photographs a receipt is good for, and for how long: a phone without a connection sends them when it has one, in the same go as the report. */
export const receiptPhotos = 6;
const hours = 24;

/** What is kept of a receipt's secret: it is drawn at random, so that its hash need not be slow. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A new receipt's right to add photographs: what the reporter is told once, and what is kept. */
export function drawTicket(now: Date): { told: NonNullable<z.output<typeof Receipt>['photos']>; secretSha256: string; expiresAt: Date } {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  return { told: { secret, most: receiptPhotos, until: expiresAt.toISOString() }, secretSha256: `\\x${hashOfSecret(secret).toString('hex')}`, expiresAt };
}
