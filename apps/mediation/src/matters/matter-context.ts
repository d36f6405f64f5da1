import type { casework } from '@gongzhi/contracts/casework';
import type { ConsumerContext, EventOf } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

/** What is done because casework told of a matter. */
export type MatterContext = ConsumerContext<EventOf<typeof casework.matters.progressed>, Kysely<Database>>;
