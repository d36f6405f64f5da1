import { jetstream } from '@nats-io/jetstream';
import { controlPlatform, type ControlledPlatform, effectsOf, recorder } from '@gongzhi/testkit/platform';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readStream, redrive } from './fixtures/bus.ts';
import { eventually } from './fixtures/eventually.ts';
import { expectExactlyOnce } from './fixtures/exactly-once.ts';
import { acceptedIds, isAccepted, openLedger, receiptOf, startLoad, untilAccepted, type Answer, type Ledger, type Load } from './fixtures/ledger.ts';
import { signIn } from './fixtures/sign-in.ts';

let platform: ControlledPlatform;
let token: string;
let load: Load | undefined;

beforeAll(async () => {
  platform = await controlPlatform({ environment: { LOG_LEVEL: 'warn', CONSUMER_BACKOFF: '300,600,1200' }, added: [recorder] });
  token = await signIn(platform, 'resident');
}, 120_000);
afterEach(() => load?.stop(), 60_000);
afterAll(() => platform?.stop(), 60_000);

const ledgerNamed = (name: string): Ledger => openLedger({ baseUrl: platform.baseUrl, token, name });
const answersOf = (ledger: Ledger): Answer[] => ledger.entries.flatMap(({ answers }) => answers);

describe('the bus', () => {
  test.each(['wiped', 'rolled back'])('%s under load loses nothing and doubles nothing', async (fault) => {
    const ledger = ledgerNamed(`bus ${fault}`);
    if (fault === 'rolled back') await platform.nats.keepCopy();
    load = startLoad(ledger, 3);
    await untilAccepted(ledger, 30);
    await (fault === 'wiped' ? platform.nats.wipe() : platform.nats.restoreCopy());
    await untilAccepted(ledger, 30);
    await load.stop();
    await ledger.settle();
    expect(await expectExactlyOnce(platform, ledger)).toBeGreaterThanOrEqual(60);
  }, 120_000);

  test('away for 10 s answers 503 with Retry-After, and everything goes on when it is back', async () => {
    const ledger = ledgerNamed('bus away');
    load = startLoad(ledger, 3);
    await untilAccepted(ledger, 20);
    await platform.nats.kill();
    const goneAt = answersOf(ledger).length;
    await sleep(10_000);
    const during = answersOf(ledger).slice(goneAt);
    await platform.nats.start();
    await untilAccepted(ledger, 20, 10_000);
    await load.stop();

    // Who had asked before it went away waits for an answer until the deadline; whoever comes later is told at once.
    expect(during.length).toBeGreaterThan(20);
    expect(during.filter(({ status }) => ![201, 503, 504].includes(status))).toEqual([]);
    expect(during.filter(({ status, retryAfter }) => status === 503 && retryAfter !== '1')).toEqual([]);
    expect(during.filter(({ status, millis }) => status === 503 && millis > 5_000)).toEqual([]);
    expect(Math.max(...answersOf(ledger).map(({ millis }) => millis))).toBeLessThan(7_000);
    await ledger.settle();
    expect(await expectExactlyOnce(platform, ledger)).toBeGreaterThanOrEqual(40);
  }, 120_000);

  test('that delivers everything five times more, under its old id, a new one or none, has every effect once', async () => {
    const ledger = ledgerNamed('bus repeats');
    for (let count = 0; count < 5; count += 1) await ledger.bring();
    await expectExactlyOnce(platform, ledger);
    const bus = await platform.connectBus();
    try {
      const stored = await readStream(bus, 'casework', new Set(acceptedIds(ledger).map((id) => `matters/${id}`)));
      expect(stored).toHaveLength(5);
      const stream = jetstream(bus);
      for (const { subject, text, event } of stored) {
        for (let copy = 0; copy < 5; copy += 1) {
          for (const msgID of [event.id, randomUUID(), undefined]) await stream.publish(subject, text, msgID ? { msgID } : {});
        }
      }
    } finally {
      await bus.close();
    }
    // What comes after the copies in the stream has been applied: so have they, or been dropped.
    await ledger.bring();
    expect(await expectExactlyOnce(platform, ledger)).toBe(6);
  }, 60_000);
});

describe('an event that cannot be applied', () => {
  test('becomes a dead letter, delays nobody else, and is applied once when it is re-driven', async () => {
    const ledger = ledgerNamed('poison');
    const { id } = receiptOf(await ledger.bring())!;
    await eventually('it is known', async () => (await effectsOf(platform, [id])).has(id));
    const database = platform.database('recorder');
    await database.query('insert into poison values ($1)', [id]);
    await withdraw(id);
    const neighbours = ledgerNamed('neighbour');
    for (let count = 0; count < 10; count += 1) await neighbours.bring();

    const letter = await eventually('the dead letter', async () =>
      (await database.query<{ event_id: string; attempts: number; reason: string; failed_at: Date }>(`select event_id, attempts, reason, failed_at from platform.dead_letter where consumer = 'record' and envelope like '%' || $1 || '%'`, [id])).rows[0]);
    expect(letter).toMatchObject({ attempts: 4, reason: 'Error: this matter is poisoned' });
    const { rows } = await database.query<{ at: Date }>('select at from effect where matter_id = any($1)', [acceptedIds(neighbours)]);
    expect(rows).toHaveLength(10);
    expect(rows.filter(({ at }) => at >= letter.failed_at)).toEqual([]);

    const bus = await platform.connectBus();
    try {
      const deadLetter = { consumer: 'record', eventId: letter.event_id };
      expect(await redrive(bus, 'recorder', deadLetter)).toEqual({ failed: 'Error: this matter is poisoned' });
      await database.query('delete from poison');
      expect(await redrive(bus, 'recorder', deadLetter)).toEqual({ redriven: true });
      expect(await redrive(bus, 'recorder', deadLetter)).toEqual({ redriven: false });
    } finally {
      await bus.close();
    }
    await expectExactlyOnce(platform, ledger);
    await expectExactlyOnce(platform, neighbours);
  }, 60_000);

  /** The reporter takes the matter back: its second event. */
  async function withdraw(id: string): Promise<void> {
    const response = await fetch(`${platform.baseUrl}/v1/matters/${id}/withdrawal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization: `Bearer ${token}`, 'if-match': '"1"', 'idempotency-key': `withdraw-${id}` },
      body: JSON.stringify({ note: 'It works again.' }),
    });
    if (!response.ok) throw new Error(`not withdrawn: ${response.status} ${await response.text()}`);
  }
});

describe('PostgreSQL', () => {
  test('killed under load: nothing accepted is lost, nobody hangs, readiness tells within 5 s, all is well 5 s after it is back', async () => {
    const ledger = ledgerNamed('database killed');
    const [casework] = [...platform.runs].filter(({ name }) => name === 'casework');
    load = startLoad(ledger, 4);
    await untilAccepted(ledger, 30);
    await platform.postgres.kill();
    await eventually('readiness tells', async () => !(await casework!.isReady()), 5_000);
    await sleep(4_000);
    const during = answersOf(ledger).length;
    await platform.postgres.start();
    const back = performance.now();
    await Promise.all([
      eventually('ready again', () => casework!.isReady(), 5_000),
      untilAccepted(ledger, 1, 5_000),
    ]);
    const healed = performance.now() - back;
    await untilAccepted(ledger, 30);
    await load.stop();

    expect(healed).toBeLessThan(5_000);
    expect(casework!.ended()).toBeUndefined();
    expect(during).toBeGreaterThan(30);
    expect(Math.max(...answersOf(ledger).map(({ millis }) => millis))).toBeLessThan(7_000);
    expect(answersOf(ledger).filter((answer) => !isAccepted(answer) && ![503, 504].includes(answer.status))).toEqual([]);
    expect(answersOf(ledger).filter(({ status, retryAfter }) => status === 503 && !retryAfter)).toEqual([]);
    await ledger.settle();
    expect(await expectExactlyOnce(platform, ledger)).toBeGreaterThanOrEqual(61);
  }, 120_000);
});
