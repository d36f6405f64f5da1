import { readWholeStore } from '../store/read-store.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world/world.ts';
import { comeToRest } from './come-to-rest.ts';

/** The sealer chains once a second; whoever takes over from one that died needs a moment. */
const patience = 30_000;

/** Everything a run has left, at rest, with the audit chained to its end. */
export async function lastLook({ platform }: Pick<World, 'platform'>, seed: string): Promise<Store> {
  const read = () => readWholeStore(platform.database, { titles: `chaos ${seed} `, keys: `${seed}-`, dataDir: platform.dataDir });
  const deadline = Date.now() + patience;
  for (;;) {
    const store = await comeToRest(read, patience);
    if (store.audits!.every(({ unsealed }) => unsealed === 0) || Date.now() > deadline) return store;
  }
}
