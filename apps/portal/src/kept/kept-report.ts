import type { Problem } from '@gongzhi/contracts';
import type { casework, Receipt } from '@gongzhi/contracts/casework';
import type { AskedInput } from '@gongzhi/web/client';
import type { z } from 'zod';

export type ReportInput = AskedInput<typeof casework.matters.open>;

/** A report on this device: written and waiting, sent with its receipt, or refused. */
export interface KeptReport {
  /** Idempotency key of its sending: however often it is tried, it is brought in once. */
  readonly key: string;
  /** Whose login it goes with; null: nobody's. */
  readonly person: string | null;
  readonly writtenAt: string;
  readonly kind: ReportInput['kind'];
  /** The area in words. */
  readonly areaName: string;
  /** Its photographs, as long as they are not all there yet. Without a login they follow by the secret of the receipt, which goes with them. */
  readonly photos: readonly Blob[];
  /** Gone once it is sent: what was reported is then in the file, and no longer on the device. */
  readonly input?: ReportInput | undefined;
  readonly photosSent: number;
  readonly photosRefused: number;
  readonly receipt?: z.output<typeof Receipt> | undefined;
  readonly refusal?: Problem | undefined;
}

export type KeptState = 'waiting' | 'sent' | 'refused';

/** Where a kept report stands. A report whose photographs are still on their way is sent already: its code exists. */
export const stateOf = ({ receipt, refusal }: KeptReport): KeptState => (receipt ? 'sent' : refusal ? 'refused' : 'waiting');

/** Whether there is still something to send. */
export const isToSend = (report: KeptReport): boolean => !report.refusal && (!report.receipt || report.photosSent < report.photos.length);

/** Receipts stay this long on a device unless they are removed. */
const days = 30;

export const isPast = ({ receipt }: KeptReport, now: Date): boolean => receipt !== undefined && now.getTime() - Date.parse(receipt.receivedAt) > days * 86_400_000;
