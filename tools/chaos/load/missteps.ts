import { casework } from '@gongzhi/contracts/casework';
import { Abandoned, type Client } from './client.ts';
import { village } from './handled-matter.ts';

const { matters } = casework;

/** Things that are to be refused, and must leave nothing behind. */
export async function misstep(client: Client, title: string): Promise<void> {
  const { command } = client;
  const { id } = await command('resident', matters.open, { kind: 'need', area: village, title, description: '村口路灯三天不亮' });
  const target = `matters/${id}`;
  await client.random.pick([
    () => refused(command('clerk', matters.accept, { id }, { target, version: 7 })),
    () => refused(command('clerk', matters.answer, { id, answer: '尚未受理' }, { target, version: 1 })),
    () => refused(command('resident', matters.triage, { id, category: 'need.housing' }, { target, version: 1 })),
    () => refused(command('resident', matters.open, { kind: 'need', area: village, title: '灯', description: '短' })),
    () => refused(command('resident', matters.open, { kind: 'need', area: '999999', title, description: '不存在的地区' })),
  ])();
  await command('clerk', matters.accept, { id }, { target, version: 1 });
  await refused(command('clerk', matters.accept, { id }, { target, version: 2 }));
}

async function refused(asked: Promise<unknown>): Promise<void> {
  await asked.catch((error: unknown) => {
    if (!(error instanceof Abandoned)) throw error;
  });
}
