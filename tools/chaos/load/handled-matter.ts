import { casework } from '@gongzhi/contracts/casework';
import type { Client } from './client.ts';

const { matters, assignments } = casework;
export const village = '500235001001';

/** A complaint from its report to the rating of the answer; now and then with a paper, a step back, or taken back by who brought it. */
export async function handleMatter(client: Client, title: string): Promise<void> {
  const { command, random } = client;
  const { id } = await command('resident', matters.open, { kind: 'complaint', area: village, title, description: '夜市每晚放音乐到两点' });
  const target = `matters/${id}`;
  if (random.next() < 0.15) return void (await command('resident', matters.withdraw, { id, note: '已经解决' }, { target, version: 1 }));
  let { version } = await toUnit(client, id);
  if (random.next() < 0.5) {
    // The file's reference is made of the part that carries it.
    await command('clerk', matters.attach, { id } as never, { target, file: new Blob([`${title}: 62 dB`]) });
    ({ version } = await client.read('officer', matters.get, target));
  }
  ({ version } = await command('officer', matters.claim, { id }, { target, version }));
  if (random.next() < 0.3) {
    ({ version } = await command('officer', matters.handBack, { id, note: '本周值班已满' }, { target, version }));
    ({ version } = await command('officer', assignments.assign, { id, officerId: random.pick(officers) }, { target, version }));
  }
  ({ version } = await command('officer', matters.recordProgress, { id, note: '已到现场' }, { target }));
  ({ version } = await command('officer', matters.answer, { id, answer: '已责令摊主停止' }, { target, version }));
  await client.read('resident', matters.get, target);
  await command('resident', matters.rate, { id, rating: random.between(3, 5) }, { target, version });
  await client.read('officer', matters.get, target);
}

/** From the receipt to the unit: in one command, or in three. */
async function toUnit({ command, read, random }: Client, id: string): Promise<{ version: number }> {
  const target = `matters/${id}`;
  const settled = { id, category: 'complaint.noise' };
  if (random.next() < 0.4) return command('clerk', matters.dispatch, settled, { target, version: 1 });
  const accepted = await command('clerk', matters.accept, { id }, { target, version: 1 });
  await read('clerk', matters.get, target);
  const triaged = await command('clerk', matters.triage, settled, { target, version: accepted.version });
  return command('clerk', matters.route, { id }, { target, version: triaged.version });
}

/** Officers of public security in the demonstration. */
const officers = ['019a3000-0000-7000-8001-000000000025'];
