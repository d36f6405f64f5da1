import { casework } from '@gongzhi/contracts/casework';
import { mediation } from '@gongzhi/contracts/mediation';
import { controlPlatform, type ControlledPlatform, type ServiceRun } from '@gongzhi/testkit/platform';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from './fixtures/eventually.ts';
import { openSaga, type Saga } from './fixtures/mediated-matter.ts';

let platform: ControlledPlatform;
let saga: Saga;
beforeAll(async () => {
  platform = await controlPlatform({ environment: { LOG_LEVEL: 'warn', CONSUMER_BACKOFF: '300,600,1200,5000' } });
  saga = await openSaga(platform);
}, 120_000);
afterAll(() => platform?.stop(), 60_000);

const { matters, clocks } = casework;

describe('a matter sent to mediation', () => {
  test('arrives with its one code, is settled there, and the terms are its answer', async () => {
    const id = await saga.bring();
    const { code } = await saga.send(id);
    const dispute = await saga.arrived(id);
    expect(await saga.ask(saga.clerk, mediation.disputes.get, { id: dispute.id })).toMatchObject({
      code, source: 'matter', matterId: id, kind: 'neighbours', tier: 'village', title: '楼上漏水', status: 'recorded', parties: [{ side: 1, willingness: 'unknown' }],
    });
    // It was mediation that read the reporter's words, and that is on record.
    const { rows } = await platform.database('casework').query(`select actor from platform.audit where operation = 'casework.matters.for-mediation' and target = 'matters/' || $1`, [id]);
    expect(rows).toEqual([{ actor: 'service:mediation' }]);
    const debtor = await saga.mediate(dispute.id);
    const { dueAt } = await saga.ask(saga.clerk, mediation.disputes.get, { id: dispute.id });
    await eventually('the clock sheet has the time limit of mediation', async () => (await saga.ask(saga.resident, clocks.list, { id })).mediation?.dueAt === dueAt);
    const statutory = (await saga.ask(saga.clerk, clocks.list, { id })).items.find(({ kind }) => kind === 'statutory')!;
    expect((await saga.ask(saga.clerk, mediation.clocks.list, { id: dispute.id })).matter).toMatchObject({ state: 'running', dueAt: statutory.dueAt });
    await saga.agree(dispute.id, debtor);
    await saga.expectSettled(id);
  }, 90_000);

  test('that fails there goes back to its unit with the other ways named, and comes again as a second round', async () => {
    const id = await saga.bring();
    const { code } = await saga.send(id);
    const dispute = await saga.arrived(id);
    await saga.mediate(dispute.id);
    await saga.ask(saga.clerk, mediation.endings.fail, { id: dispute.id, reason: '双方分歧过大' });
    await eventually('it is back', async () => (await saga.ask(saga.clerk, matters.get, { id })).status === 'routed');
    expect((await saga.file(id)).timeline.find(({ action }) => action === 'mediation_failed')?.note).toMatch(/双方分歧过大.*仲裁.*起诉/);
    await saga.send(id);
    const second = await eventually('the second round', async () => (await saga.roundsOf(id))[1]);
    expect(second).toMatchObject({ code: `${code}-2`, status: 'recorded' });
  }, 90_000);

  test('withdrawn by its reporter stops there', async () => {
    const id = await saga.bring();
    await saga.send(id);
    const dispute = await saga.arrived(id);
    await saga.mediate(dispute.id);
    await saga.ask(saga.resident, matters.withdraw, { id, note: '已自行和解' });
    await eventually('the dispute stopped', async () => (await saga.roundsOf(id))[0]?.status === 'withdrawn');
    expect(await saga.ask(saga.clerk, matters.get, { id })).toMatchObject({ status: 'withdrawn' });
  }, 60_000);
});

/** Where a process dies on the way there, and in which service. */
const there = [
  { at: 'P6:event.casework', service: 'casework', when: 'the relay holds the matter' },
  { at: 'P7:event.casework', service: 'casework', when: 'the matter is published and the place not yet moved' },
  { at: 'P8:event.mediation.matters', service: 'mediation', when: 'the matter has come in' },
  { at: 'P1:casework.matters.for-mediation', service: 'casework', when: 'mediation asks for its words' },
  { at: 'P9:event.mediation.matters', service: 'mediation', when: 'the dispute is written and not committed' },
  { at: 'P10:event.mediation.matters', service: 'mediation', when: 'the dispute is committed and its event not acknowledged' },
];
/** And on the way back. */
const back = [
  { at: 'P4:mediation.agreements.record-oral', service: 'mediation', when: 'the agreement is written and not committed' },
  { at: 'P5:mediation.agreements.record-oral', service: 'mediation', when: 'the agreement is committed and not answered' },
  { at: 'P6:event.mediation', service: 'mediation', when: 'the relay holds the agreement' },
  { at: 'P7:event.mediation', service: 'mediation', when: 'the agreement is published and the place not yet moved' },
  { at: 'P8:event.casework.disputes', service: 'casework', when: 'the agreement has come in' },
  { at: 'P1:mediation.disputes.outcome', service: 'mediation', when: 'casework asks for its terms' },
  { at: 'P9:event.casework.disputes', service: 'casework', when: 'the answer is written and not committed' },
  { at: 'P10:event.casework.disputes', service: 'casework', when: 'the answer is committed and its event not acknowledged' },
];

describe('a process killed exactly when', () => {
  test.each(there)('$when ($at): both agree within a minute', async ({ at, service }) => {
    const id = await saga.bring();
    const doomed = await platform.restart(service, { GONGZHI_CRASH_AT: at });
    await dying(doomed, service, () => saga.send(id));
    const { id: dispute } = await saga.arrived(id);
    await saga.agree(dispute, await saga.mediate(dispute));
    await saga.expectSettled(id);
  }, 150_000);

  test.each(back)('$when ($at): both agree within a minute', async ({ at, service }) => {
    const id = await saga.bring();
    await saga.send(id);
    const { id: dispute } = await saga.arrived(id);
    const debtor = await saga.mediate(dispute);
    await eventually('casework has followed so far', async () => (await saga.file(id)).timeline.at(-1)?.detail?.['action'] === 'take_over');
    const doomed = await platform.restart(service, { GONGZHI_CRASH_AT: at });
    await dying(doomed, service, () => saga.agree(dispute, debtor));
    await saga.expectSettled(id);
  }, 150_000);

  /** Does what kills the process, and starts another once it is dead. */
  async function dying(doomed: ServiceRun, service: string, act: () => Promise<unknown>): Promise<void> {
    const acting = act();
    acting.catch(() => {});
    expect(await Promise.race([doomed.exited, sleep(30_000, 'still alive')])).toBe('signal SIGKILL');
    await platform.start(service);
    await acting;
  }
});

describe.each([['the bus', 'nats'], ['PostgreSQL', 'postgres']] as const)('%s killed', (_name, server) => {
  test('while a matter is on its way there and one on its way back: both agree within a minute of its return', async () => {
    const [going, coming] = [await saga.bring(), await saga.bring()];
    await saga.send(coming);
    const { id: settling } = await saga.arrived(coming);
    const debtor = await saga.mediate(settling);
    const acting = [saga.send(going), saga.agree(settling, debtor)];
    await sleep(20);
    await platform[server].kill();
    await sleep(2_000);
    await platform[server].start();
    await Promise.all(acting);
    const { id: dispute } = await saga.arrived(going);
    await saga.agree(dispute, await saga.mediate(dispute));
    await Promise.all([saga.expectSettled(going), saga.expectSettled(coming)]);
  }, 200_000);
});
