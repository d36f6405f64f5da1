import { controlPlatform, type ControlledPlatform, type ServiceRun, recorder } from '@gongzhi/testkit/platform';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectExactlyOnce } from './fixtures/exactly-once.ts';
import { isAccepted, openLedger, type Ledger } from './fixtures/ledger.ts';
import { signIn } from './fixtures/sign-in.ts';

let platform: ControlledPlatform;
let token: string;

beforeAll(async () => {
  platform = await controlPlatform({ environment: { LOG_LEVEL: 'warn' }, added: [recorder] });
  token = await signIn(platform, 'resident');
}, 120_000);
afterAll(() => platform?.stop(), 60_000);

const senders = 6;
/** Where a process dies, and in which service. */
const points = [
  { at: 'P1:casework.matters.open', service: 'casework', when: 'the request is parsed' },
  { at: 'P2:casework.matters.open', service: 'casework', when: 'the transaction is open' },
  { at: 'P3:casework.matters.open', service: 'casework', when: 'the domain rows are written' },
  { at: 'P4:casework.matters.open', service: 'casework', when: 'the outbox row is written' },
  { at: 'P5:casework.matters.open', service: 'casework', when: 'it is committed and not yet answered' },
  { at: 'P6:event.casework', service: 'casework', when: 'the relay holds rows' },
  { at: 'P7:event.casework', service: 'casework', when: 'the broker has acknowledged and the place is not yet moved' },
  { at: 'P8:event.recorder', service: 'recorder', when: 'an event has come in' },
  { at: 'P9:event.recorder', service: 'recorder', when: 'the effect is written and not yet committed' },
  { at: 'P10:event.recorder', service: 'recorder', when: 'the effect is committed and not yet acknowledged' },
  { at: 'P9:event.insight', service: 'insight', when: 'the fact is written and not yet committed' },
];

describe('a process killed exactly when', () => {
  test.each(points)('$when ($at) loses nothing and doubles nothing', async ({ at, service }) => {
    const ledger = openLedger({ baseUrl: platform.baseUrl, token, name: `crash ${at}` });
    for (let round = 1; round <= 2; round += 1) {
      expect((await ledger.bring()).answers[0]).toMatchObject({ status: 201 });
      const doomed = await platform.restart(service, { GONGZHI_CRASH_AT: at });
      await sendUntilDead(ledger, doomed);
      expect(doomed.ended()).toBe('signal SIGKILL');
      await platform.start(service);
      await ledger.settle();
    }
    const first = ledger.entries.map((entry) => entry.answers.find(isAccepted)!.body);
    const again = await ledger.repeat();
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 201));
    expect(again.map(({ body }) => body)).toEqual(first);
    expect(await expectExactlyOnce(platform, ledger)).toBeGreaterThanOrEqual(2 * (senders + 1));
  }, 180_000);
});

/** Brings in matters from several senders until the process is gone; who still waits for an answer then gives up. */
async function sendUntilDead(ledger: Ledger, doomed: ServiceRun): Promise<void> {
  const giveUp = new AbortController();
  void doomed.exited.then(() => giveUp.abort());
  const deadline = Date.now() + 20_000;
  await Promise.all(Array.from({ length: senders }, async () => {
    do await ledger.bring(giveUp.signal);
    while (!doomed.ended() && Date.now() < deadline);
  }));
}
