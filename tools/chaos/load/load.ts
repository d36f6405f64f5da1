import { randomOf } from '../schedule/random.ts';
import type { World } from '../world/world.ts';
import { Abandoned, openClient } from './client.ts';
import { handleMatter } from './handled-matter.ts';
import { disputeOf, mediateMatter } from './mediated-matter.ts';
import { misstep } from './missteps.ts';
import type { Tokens } from './people.ts';

/** Clients at work. */
export interface Load {
  /** Begins nothing new and waits until everything begun has come to its end, or is given up after a time. */
  settle(withinMs: number): Promise<void>;
  /** Whatever was refused or given up unexpectedly. */
  readonly abandoned: readonly string[];
}

/** What titles of a round's matters begin with. */
export const titleOf = (seed: string, round: number): string => `chaos ${seed} ${round} `;

/** Several clients, each with one matter after another from its report to its end. */
export function startLoad(options: { world: World; tokens: Tokens; seed: string; round: number; clients: number; once?: boolean }): Load {
  const { world, tokens, seed, round, once = false } = options;
  const settling = new AbortController();
  const givingUp = new AbortController();
  const abandoned: string[] = [];
  const working = Array.from({ length: options.clients }, async (_, index) => {
    const name = `${seed}-${round}-c${index + 1}`;
    const random = randomOf(seed, round, name);
    const client = openClient({ name, baseUrl: world.baseUrl, history: world.history, tokens, random, giveUp: givingUp.signal, once });
    for (let serial = 1; !settling.signal.aborted; serial += 1) {
      const title = `${titleOf(seed, round)}${index + 1}-${serial}`;
      const kind = random.next();
      await (kind < 0.25 ? mediateMatter(client, title, disputeOf(world), givingUp.signal) : kind < 0.4 && !once ? misstep(client, title) : handleMatter(client, title)).catch((error: unknown) => {
        if (!(error instanceof Abandoned)) throw error;
        abandoned.push(error.message);
      });
    }
  });
  const finished = Promise.all(working);
  finished.catch(() => {});
  return {
    abandoned,
    async settle(withinMs) {
      settling.abort();
      const timer = setTimeout(() => givingUp.abort(), withinMs);
      await finished;
      clearTimeout(timer);
    },
  };
}
