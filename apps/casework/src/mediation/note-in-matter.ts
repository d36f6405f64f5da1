import { mayDo } from '@gongzhi/domain/casework';
import type { ConsumerMeans } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { record, type Acting, type Change } from '../matters/act.ts';
import { lockMatter, type LockedMatter } from '../matters/load-matter.ts';

export type Means = ConsumerMeans<Kysely<Database>>;

/** The matter an event of mediation is about, and when that happened. */
export interface ToldOfMatter {
  readonly matterId: string;
  readonly at: Date;
}

/** Locks the matter; what is simulated goes by the moment of the event, everything else by the clock. */
export async function lockTold({ db, actor, now, emit, target, write }: Means, { matterId, at }: ToldOfMatter): Promise<{ loaded: LockedMatter; acting: Acting } | undefined> {
  const loaded = await lockMatter(db, matterId, actor, now);
  if (!loaded) return undefined;
  target(`matters/${matterId}`, loaded.matter.area);
  return { loaded, acting: { db, actor, emit, write, now: loaded.matter.simulated ? at : now } };
}

/** Notes in the matter's timeline what mediation did, as long as its file takes notes. */
export async function noteInMatter(means: Means, told: ToldOfMatter, note: Change): Promise<void> {
  const locked = await lockTold(means, told);
  if (locked) await noteIn(locked, note);
}

/** The same in a matter that is locked already. */
export async function noteIn({ loaded, acting }: { loaded: LockedMatter; acting: Acting }, note: Change): Promise<void> {
  const permission = mayDo(loaded.state, loaded.facets, 'record_progress');
  if (permission.ok) await record(acting, loaded, 'record_progress', permission.next, note);
}
