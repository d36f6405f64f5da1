import { casework, type CategoryCode, type Receipt } from '@gongzhi/contracts/casework';
import type { AskedInput, Client } from '@gongzhi/web/client';
import type { z } from 'zod';
import { type Goal, routeInOneGo } from '../triage/route-in-one-go.ts';

export type NewMatter = AskedInput<typeof casework.matters.open>;

/** A matter that was brought in, how far it was taken, and what kept it from going further. */
export interface BroughtIn {
  readonly receipt: z.output<typeof Receipt>;
  readonly matter: NewMatter;
  readonly goal: Goal | 'none';
  readonly error?: unknown;
}

/**
 * Registers a matter and takes it as far as is wished. Once registered it stays so, whatever happens to the next step: the reporter has a code.
 *
 * @param key the same for the same intent
 */
export async function bringIn(client: Client, matter: NewMatter, goal: Goal | 'none', category: z.input<typeof CategoryCode> | undefined, key: string): Promise<BroughtIn> {
  const receipt = await client.ask(casework.matters.open, matter, { key });
  if (goal === 'none') return { receipt, matter, goal };
  return routeInOneGo(client, receipt, goal, category ? { category } : undefined, undefined).then(() => ({ receipt, matter, goal }), (error: unknown) => ({ receipt, matter, goal, error }));
}
