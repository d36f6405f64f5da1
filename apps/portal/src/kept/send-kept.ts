import { casework } from '@gongzhi/contracts/casework';
import { type Client, type Manner, Refused, Unreachable } from '@gongzhi/web/client';
import { isToSend, type KeptReport } from './kept-report.ts';
import { keptReports, putReport } from './kept-reports.store.ts';

type Receipt = NonNullable<KeptReport['receipt']>;

/** Answers after which the same request may succeed: it stays kept. */
const passing = new Set([401, 429, 503, 504]);

/**
 * Sends what is kept and goes with this login. One tab at a time does; each step is on the disk before the next, and repeats itself under the same
 * idempotency key, so that a report arrives exactly once however often the connection, or the phone, fails in between.
 */
export async function sendKept(client: Client, person: string | undefined): Promise<void> {
  await navigator.locks.request('gongzhi.portal.sending', async () => {
    for (const report of await keptReports()) {
      if (!isToSend(report) || (report.person !== null && report.person !== person)) continue;
      if (!(await sendOne(client, report))) return;
    }
  });
}

/** Whether there is any sense in going on with the next. */
async function sendOne(client: Client, report: KeptReport): Promise<boolean> {
  let current = report;
  const keep = async (changes: Partial<KeptReport>): Promise<void> => void (await putReport((current = { ...current, ...changes })));
  try {
    if (!current.receipt && current.input) {
      const receipt = await client.ask(casework.matters.open, current.input, { key: current.key, anonymously: current.person === null });
      await keep({ receipt, input: undefined });
    }
    while (current.receipt && current.photosSent < current.photos.length) {
      const nth = current.photosSent;
      const file = { name: `photo-${nth + 1}.jpg`, content: current.photos[nth]! };
      const taken = await sendPhoto(client, current.receipt, { key: `${current.key}-${nth}`, file }).then(() => true, refusedForGood);
      await keep({ photosSent: nth + 1, photosRefused: current.photosRefused + (taken ? 0 : 1) });
    }
    // What the receipt was good for is used: its secret need not stay on the device.
    if (current.photos.length > 0 || current.receipt?.photos) await keep({ photos: [], photosSent: 0, ...(current.receipt ? { receipt: { ...current.receipt, photos: null } } : {}) });
    return true;
  } catch (error) {
    if (error instanceof Unreachable || isPassing(error)) return false;
    if (!(error instanceof Refused)) throw error;
    await keep({ refusal: error.problem });
    return true;
  }
}

/** With the login it was reported with, or by the receipt. */
function sendPhoto(client: Client, { id, code, photos }: Receipt, manner: Manner): Promise<unknown> {
  return photos ? client.ask(casework.matters.addPhoto, { code, secret: photos.secret }, { ...manner, anonymously: true }) : client.ask(casework.matters.attach, { id }, manner);
}

const isPassing = (error: unknown): boolean => error instanceof Refused && (passing.has(error.status) || error.code === 'IDEMPOTENCY_IN_FLIGHT');

/** A photograph that is not taken must not hold the others up; anything else is tried again. */
function refusedForGood(error: unknown): false {
  if (error instanceof Refused && !isPassing(error)) return false;
  throw error;
}
