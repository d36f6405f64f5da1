import { login } from '@gongzhi/testkit';
import type { Somebody, World } from './journey.fixture.ts';

/** Somebody new: the administrator opens an account, grants the role, and puts them into the unit. */
export async function hire(world: World, administrator: Somebody, who: { username: string; role: string; area: string; unit?: string }): Promise<Somebody> {
  const { role, area, unit } = who;
  const username = `${who.username}-${Date.now()}`;
  const password = '江边的黄桷树下有三条船 57';
  const { id } = await administrator.does('POST /v1/people', { username, password, name: `新进人员${username}`, area: area.length < 6 ? '500235' : area });
  const units = unit ? { units: [unit] } : {};
  await administrator.does('POST /v1/grants', { personId: id, role, area, ...units, reason: '工作需要' });
  if (unit) await administrator.does(`PUT /v1/units/${unit}/officers/${id}`, {});
  return world.somebody(id, (await login({ baseUrl: world.platform.baseUrl, username, password })).accessToken);
}
