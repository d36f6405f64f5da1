import { casework } from '@gongzhi/contracts/casework';
import type { EventEnvelope } from '@gongzhi/contracts';
import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startMediation, village, type Mediation } from '../mediation.fixture.ts';
import { whenMatterProgressed } from './when-matter-progressed.consumer.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const at = '2026-03-05T02:00:00.000Z';
const left = (matterId: string): EventEnvelope => ({
  specversion: '1.0', id: randomUUID(), source: 'gongzhi/casework', type: `${casework.matters.progressed.name}.v1`, subject: `matters/${matterId}`, time: at, datacontenttype: 'application/json', sequence: 5,
  data: { id: matterId, area: village, units: [], action: 'withdraw', kind: 'dispute', fromStatus: 'in_mediation', status: 'withdrawn', stage: 'archiving', version: 5, at },
});

async function ofMatter(id: string): Promise<string> {
  const matterId = randomUUID();
  await world.service.owner.query('update dispute set matter_id = $2 where id = $1', [id, matterId]);
  return matterId;
}

test('given a dispute under way, when its matter is withdrawn, then it stops, whoever works on it; once is enough', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge();
  const matterId = await ofMatter(id);
  await service.deliver(whenMatterProgressed, [left(matterId), left(matterId)]);
  expect(await succeed(mediation.disputes.get, { id }, people.clerk)).toMatchObject({ status: 'withdrawn', endedAt: expect.any(String), dueAt: null });
  const { items } = await succeed(mediation.disputes.timeline, { id }, people.clerk);
  expect(items.filter(({ action }) => action === 'stop')).toMatchObject([{ actorId: 'service:mediation', detail: { service: 'casework', action: 'withdraw', status: 'withdrawn' } }]);
  const [told] = (await service.events(`${mediation.disputes.progressed.name}.v1`)).filter(({ data }) => data['id'] === id && data['action'] === 'stop');
  expect(told!.data).toMatchObject({ matterId, status: 'withdrawn', result: 'matter_left' });
});

test('given a dispute that ended already, then it stays as it is', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge();
  const matterId = await ofMatter(id);
  await service.owner.query(`update dispute set status = 'agreed', ended_at = now() where id = $1`, [id]);
  await service.deliver(whenMatterProgressed, [left(matterId)]);
  expect(await succeed(mediation.disputes.get, { id }, people.clerk)).toMatchObject({ status: 'agreed' });
});
