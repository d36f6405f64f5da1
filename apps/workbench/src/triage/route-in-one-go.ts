import { casework, type Matter, type MatterHead } from '@gongzhi/contracts/casework';
import type { AskedInput, Client } from '@gongzhi/web/client';
import type { z } from 'zod';

type Head = Pick<z.output<typeof MatterHead>, 'id' | 'status' | 'version'>;
export type TriageInput = Omit<AskedInput<typeof casework.matters.triage>, 'id'>;

/** How far to go: what is left to do before is done as well. */
export type Goal = 'accept' | 'triage' | 'route';

/**
 * Accepts, triages and routes a matter, as far as it is not done yet; each step on the version that the step before left, so that
 * whoever works on the same matter at the same time is noticed.
 */
export async function routeInOneGo(client: Client, { id, status, version }: Head, goal: Goal, input: TriageInput | undefined, unitId: string | undefined): Promise<Matter> {
  let matter: Matter | undefined;
  const current = (): number => matter?.version ?? version;
  if (status === 'received') matter = await client.ask(casework.matters.accept, { id }, { version: current() });
  if (goal !== 'accept' && input) matter = await client.ask(casework.matters.triage, { id, ...input }, { version: current() });
  if (goal === 'route') matter = await client.ask(casework.matters.route, { id, ...(unitId ? { unitId } : {}) }, { version: current() });
  return matter!;
}
