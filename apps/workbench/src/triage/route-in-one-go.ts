import { casework, type Matter, type MatterHead } from '@gongzhi/contracts/casework';
import type { AskedInput, Client } from '@gongzhi/web/client';
import type { z } from 'zod';

type Head = Pick<z.output<typeof MatterHead>, 'id' | 'status' | 'version'>;
export type TriageInput = Omit<AskedInput<typeof casework.matters.triage>, 'id'>;

/** How far to go: what is left to do before is done as well. */
export type Goal = 'accept' | 'triage' | 'route';

/**
 * Takes a matter as far as the goal says, on the version it was seen in, so that whoever works on it at the same time is noticed. What is
 * wanted up to the unit is one command: all of it is done or nothing.
 *
 * @param input what the triage settles; needed for every goal but 'accept'
 * @param unitId where it goes, unless the routing table says
 */
export async function routeInOneGo(client: Client, { id, status, version }: Head, goal: Goal, input: TriageInput | undefined, unitId: string | undefined): Promise<Matter> {
  if (goal === 'route' && input) return client.ask(casework.matters.dispatch, { id, ...input, ...(unitId ? { unitId } : {}) }, { version });
  const accepted = status === 'received' ? await client.ask(casework.matters.accept, { id }, { version }) : undefined;
  if (goal === 'accept' || !input) return accepted!;
  return client.ask(casework.matters.triage, { id, ...input }, { version: accepted?.version ?? version });
}
