import type { casework } from '@gongzhi/contracts/casework';
import type { ConsumerContext, EventOf } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

/** What is done because areas changed. */
export type AreaContext = Pick<ConsumerContext<EventOf<typeof casework.areas.changed>, Kysely<Database>>, 'db' | 'call' | 'actor' | 'now' | 'emit' | 'target'>;

/** Areas that ended, the one what is there moves to, and the change it comes from. */
export interface AreaMove {
  readonly ended: readonly string[];
  readonly to: string;
  readonly changeId: string;
}
