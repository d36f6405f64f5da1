import { casework } from '@gongzhi/contracts/casework';
import type { DataOf, EventDefinition, EventEnvelope } from '@gongzhi/contracts';
import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startCasework, units, village, type Casework } from '../matters/matters.fixture.ts';
import { whenDisputeTold } from './when-dispute-told.consumer.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world?.service.close());

const { matters, clocks } = casework;
const disputeId = '0190b0b0-0000-7000-9000-000000000001';
const at = '2026-03-05T02:00:00.000Z';
const dueAt = '2026-04-06T16:00:00.000Z';

const told = <Event extends EventDefinition>(event: Event, data: DataOf<Event>): EventEnvelope => ({
  specversion: '1.0', id: randomUUID(), source: 'gongzhi/mediation', type: `${event.name}.v1`, subject: `disputes/${disputeId}`, time: at, datacontenttype: 'application/json', sequence: 1, data,
});
const act = (matterId: string, more: Partial<DataOf<typeof mediation.disputes.progressed>>): EventEnvelope =>
  told(mediation.disputes.progressed, { id: disputeId, area: village, matterId, action: 'accept', kind: 'other', fromStatus: 'recorded', status: 'accepted', tier: 'village', centreId: disputeId, version: 2, at, dueAt, ...more });
const recorded = (matterId: string): EventEnvelope =>
  told(mediation.disputes.recorded, { id: disputeId, area: village, matterId, code: 'GZ', source: 'matter', kind: 'other', tier: 'village', centreId: disputeId, status: 'recorded', recordedAt: at, simulated: false });

async function inMediation(): Promise<string> {
  const id = await world.given.triaged('dispute');
  await world.succeed(matters.sendToMediation, { id, unitId: units.mediation }, world.people.clerk);
  return id;
}

test('given a matter in mediation, when mediation acts, then its timeline tells it and its clock sheet has the time limit there', async () => {
  const { service, people, succeed } = world;
  const id = await inMediation();
  expect((await succeed(clocks.list, { id }, people.clerk)).mediation).toBeNull();
  await service.deliver(whenDisputeTold, [recorded(id), act(id, {}), act(id, { action: 'report_crime', fromStatus: 'accepted' })]);
  const { matter, timeline } = await succeed(matters.file, { id }, people.clerk);
  expect(matter.status).toBe('in_mediation');
  expect(timeline.slice(-3)).toMatchObject([
    { action: 'record_progress', detail: { service: 'mediation', dispute: disputeId, action: 'record', status: 'recorded' } },
    { action: 'record_progress', note: '受理（已受理）', detail: { action: 'accept', status: 'accepted', dueAt } },
    { action: 'record_progress', detail: { action: 'report_crime' } },
  ]);
  expect((await succeed(clocks.list, { id }, people.clerk)).mediation).toEqual({ disputeId, status: 'accepted', dueAt });
  expect((await succeed(matters.file, { id }, people.reporter)).timeline.map(({ detail }) => detail?.['action'])).not.toContain('report_crime');
});

test('given the matter was withdrawn, then whatever mediation tells changes nothing', async () => {
  const { service, people, succeed } = world;
  const id = await inMediation();
  await succeed(matters.withdraw, { id, note: '不需要了' }, people.reporter);
  const before = await succeed(matters.file, { id }, people.clerk);
  await service.deliver(whenDisputeTold, [recorded(id), act(id, { action: 'conclude_agreement', fromStatus: 'mediating', status: 'agreed' }), act(id, { action: 'stop', status: 'withdrawn', result: 'matter_left' })]);
  expect(await succeed(matters.file, { id }, people.clerk)).toEqual(before);
});

test('given there is no mediation organisation for its area, then those who work on it read so and may record the outcome by hand', async () => {
  const { service, people, succeed } = world;
  const id = await inMediation();
  await service.deliver(whenDisputeTold, [told(mediation.intake.declined, { id, area: village, matterId: id, reason: 'no_centre' })]);
  expect((await succeed(matters.file, { id }, people.clerk)).timeline.at(-1)).toMatchObject({ internal: true, detail: { action: 'decline', reason: 'no_centre' } });
  expect(await succeed(matters.recordMediation, { id, outcome: 'agreed', note: '赔偿八百元' }, people.mediator)).toMatchObject({ status: 'answered' });
});
