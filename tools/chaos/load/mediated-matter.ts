import { casework } from '@gongzhi/contracts/casework';
import { mediation } from '@gongzhi/contracts/mediation';
import { demoUnits } from '@gongzhi/testkit/demo';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/world.ts';
import { Abandoned, type Client } from './client.ts';
import { village } from './handled-matter.ts';

const { matters } = casework;
const { disputes, parties, assignments, agreements } = mediation;
/** A mediator of the village in the demonstration. */
const mediatorId = '019a3000-0000-7000-8011-000000000005';

/** The dispute that mediation made of a matter last, read where nobody's reach matters. */
export const disputeOf = ({ platform }: Pick<World, 'platform'>) => async (matterId: string): Promise<string | undefined> =>
  (await platform.database('mediation').query<{ id: string }>('select id from dispute where matter_id = $1 order by id desc limit 1', [matterId])).rows[0]?.id;

/**
 * A quarrel that casework sends to mediation, and that is settled there or breaks off.
 *
 * @param findDispute the dispute that mediation made of a matter, as soon as there is one
 */
export async function mediateMatter(client: Client, title: string, findDispute: (matterId: string) => Promise<string | undefined>, giveUp: AbortSignal): Promise<void> {
  const { command, random } = client;
  const matter = await command('resident', matters.open, { kind: 'dispute', area: village, title, description: '楼上卫生间漏水，天花板损坏' });
  const target = `matters/${matter.id}`;
  const { version } = await command('clerk', matters.accept, { id: matter.id }, { target, version: 1 });
  const triaged = await command('clerk', matters.triage, { id: matter.id, category: 'dispute.neighbours' }, { target, version });
  await command('clerk', matters.sendToMediation, { id: matter.id, unitId: demoUnits.justiceOffice.id }, { target, version: triaged.version });
  const id = await arrived(matter.id, findDispute, giveUp);
  if (random.next() < 0.2) return void (await command('resident', matters.withdraw, { id: matter.id, note: '已自行和解' }, { target }));

  const dispute = { target: `disputes/${id}` };
  await command('clerk', parties.add, { id, side: 2, kind: 'person', name: '周某', willingness: 'willing' }, dispute);
  const { items } = await client.read('clerk', parties.list, dispute.target);
  for (const { id: partyId, willingness } of items) if (willingness === 'unknown') await command('clerk', parties.recordWillingness, { id, partyId, willingness: 'willing' }, dispute);
  await command('clerk', disputes.accept, { id }, dispute);
  await command('clerk', assignments.assign, { id, mediatorIds: [mediatorId] }, dispute);
  await command('clerk', assignments.takeOver, { id, mediatorId }, dispute);
  await client.read('clerk', disputes.get, dispute.target);
  if (random.next() < 0.3) return void (await command('clerk', mediation.endings.fail, { id, reason: '双方分歧过大' }, dispute));
  const debtorId = items.find(({ side }) => side === 2)!.id;
  await command('clerk', agreements.recordOral, { id, facts: '楼上漏水损坏天花板', terms: [{ debtorId, what: '修复漏水并赔偿天花板', amount: 80_000, dueOn: '2099-01-01' }] }, dispute);
  await client.read('resident', matters.get, target);
}

async function arrived(matterId: string, findDispute: (matterId: string) => Promise<string | undefined>, giveUp: AbortSignal): Promise<string> {
  for (;;) {
    const id = await findDispute(matterId).catch(() => undefined);
    if (id) return id;
    if (giveUp.aborted) throw new Abandoned(`no dispute was made of matter ${matterId}`);
    await sleep(100);
  }
}
