import { login } from '@gongzhi/testkit';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/world.ts';

/** Somebody logs in once a second, as residents do at any time; it is several requests to identity. */
export async function logInAgainAndAgain({ platform, baseUrl, history }: World, signal: AbortSignal): Promise<void> {
  const { username, password } = platform.people.find(({ role }) => role === 'grid_worker')!;
  while (!signal.aborted) {
    const sentAt = history.now();
    const status = await login({ baseUrl, username, password }).then(() => 200, () => 0);
    history.add({ type: 'read', client: 'login', target: `logins/${username}`, sentAt, endedAt: history.now(), status });
    await sleep(1_000, undefined, { signal }).catch(() => {});
  }
}
