import { z } from 'zod';
import type { Permission } from '../access.ts';
import type { Text } from './text.ts';

/**
 * What every event's data holds: which aggregate it is about, where, and for whom it matters. Nothing personal: names, words and contacts are
 * fetched by those entitled to them.
 */
export const EventData = z.object({
  /** Id of the aggregate. */
  id: z.string(),
  /** Area code of the aggregate; live streams are filtered by it. */
  area: z.string(),
  /** Person id of the one it belongs to (a pseudonym), so that their own live view learns of it. */
  ownerId: z.string().optional(),
  /** The same where it belongs to several, such as the parties of a dispute. Live streams leave it out: who the others are is not theirs to learn here. */
  ownerIds: z.array(z.string()).optional(),
  /** Ids of the units concerned. */
  units: z.array(z.string()).optional(),
  /** Kept from live streams of all but its owners: those in whose reach it lies may be the ones who must not learn of it. */
  withheld: z.literal(true).optional(),
});

export interface EventDefinition<Data extends z.ZodType = z.ZodType> {
  readonly kind: 'event';
  readonly summary: Text;
  readonly data: Data;
  /** The permission whose reach decides who sees it in a live stream; absent: nobody does. */
  readonly allow?: Permission | undefined;
  /** `casework.matters.opened`: the position in the contract tree. */
  readonly name: string;
  /** `event.casework.matters.opened.v1` */
  readonly subject: string;
  readonly version: number;
}

export type DataOf<Event extends EventDefinition> = z.output<Event['data']>;

/** A fact in the past tense that a service announces after it has been committed. */
export function event<Shape extends z.core.$ZodLooseShape>(definition: {
  readonly summary: Text;
  /** What changed, beside the fields of `EventData`. */
  readonly data: Shape;
  readonly allow?: Permission;
  readonly version?: number;
}): EventDefinition<z.ZodObject<typeof EventData.shape & Shape>> {
  return {
    kind: 'event',
    summary: definition.summary,
    data: EventData.extend(definition.data) as unknown as z.ZodObject<typeof EventData.shape & Shape>,
    allow: definition.allow,
    version: definition.version ?? 1,
    name: '',
    subject: '',
  };
}

/** An event as it travels: CloudEvents 1.0, structured JSON, with the `sequence`, `traceparent` and platform extensions. */
export interface EventEnvelope<Data = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  /** `gongzhi/casework` */
  readonly source: string;
  /** `casework.matters.opened.v1` */
  readonly type: string;
  /** `matters/0190…`: resource and id of the aggregate. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** Gap-free per aggregate, from 1. */
  readonly sequence: number;
  readonly traceparent?: string;
  /** Id of the actor, pseudonymous. */
  readonly actor?: string;
  readonly data: Data;
}
