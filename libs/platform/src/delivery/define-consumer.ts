import type { DataOf, EventDefinition, EventEnvelope } from '@gongzhi/contracts';
import type { ServiceContext } from '../pipeline/as-service.ts';
import type { Call } from '../pipeline/handler.ts';

/** The envelope of one event definition, or of any of several. */
export type EventOf<Event extends EventDefinition> = Event extends EventDefinition ? EventEnvelope<DataOf<Event>> : never;

/** What a consumer works with beside the event; its actor is the service itself. */
export interface ConsumerMeans<Db> extends Pick<ServiceContext<never>, 'actor' | 'now' | 'emit' | 'write' | 'target' | 'log'> {
  /** The transaction in which the event is marked as applied: what is written here, and what is emitted, happens exactly once. */
  readonly db: Db;
  /** Asks another service, as this service: internal operations, and public ones. An answer that fails to come is waited for like a database that is gone. */
  readonly call: Call;
}

export interface ConsumerContext<Event, Db> extends ConsumerMeans<Db> {
  readonly event: Event;
}

/** What a service does when others announce something. */
export interface ConsumerDefinition<Db = unknown> {
  readonly name: string;
  readonly events: readonly EventDefinition[];
  handle(context: ConsumerContext<EventEnvelope<any>, Db>): Promise<void>;
  handleAll?(context: ConsumerMeans<Db> & { readonly events: readonly EventEnvelope<any>[] }): Promise<void>;
}

/**
 * Defines a consumer, in two steps so that the events keep their types: `defineConsumer<Database>()({ name, events, handle })`.
 *
 * Events of one aggregate arrive in order, each exactly once as far as `db` is concerned. An event that keeps failing makes its aggregate wait
 * until the back-off list is used up; then it becomes a dead letter and the aggregate goes on without it.
 */
export function defineConsumer<Db>() {
  return <const Events extends readonly EventDefinition[]>(definition: {
    /** Unique within the service; renaming one makes it start from the beginning. */
    readonly name: string;
    readonly events: Events;
    readonly handle: (context: ConsumerContext<EventOf<Events[number]>, Db>) => Promise<void>;
    /** The same effect for many events at once, in fewer statements; used when none of them is being traced. */
    readonly handleAll?: (context: ConsumerMeans<Db> & { readonly events: readonly EventOf<Events[number]>[] }) => Promise<void>;
  }): ConsumerDefinition<Db> => definition as ConsumerDefinition<Db>;
}

/** Tells which of several events this is. */
export function isEvent<Event extends EventDefinition>(definition: Event, envelope: EventEnvelope): envelope is EventEnvelope<DataOf<Event>> {
  return `event.${envelope.type}` === definition.subject;
}
