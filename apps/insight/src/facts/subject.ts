import type { EventEnvelope } from '@gongzhi/contracts';

/** An event as it is kept: without those whom it concerns. */
interface KeptEvent {
  readonly id: string;
  readonly sequence: number;
  readonly type: string;
  readonly data: unknown;
}

/** An event with what it is about. */
export interface ToldOf<Event extends KeptEvent = KeptEvent> {
  readonly county: string;
  /** Of the matter, the dispute, the organisation... */
  readonly id: string;
  readonly at: Date;
  readonly action: string | null;
  readonly event: Event;
}

/**
 * Something statistics are made of: which events tell of it, and what is known of it from them. The tables `<name>_event` and `<name>_fact` hold
 * both, by generation.
 */
export interface Subject {
  readonly name: 'matter' | 'dispute' | 'centre' | 'mediator';
  /** The service that tells of it. */
  readonly source: 'casework' | 'mediation';
  /** The event with what it is about; undefined for an event that tells nothing of it. */
  toldOf(envelope: EventEnvelope): ToldOf | undefined;
  /** The row of facts that these events come to, whatever their order; undefined as long as the first of them is missing. */
  fold(events: readonly never[]): Readonly<Record<string, unknown>> | undefined;
  /** Columns of the row, with their types. */
  readonly columns: Readonly<Record<string, string>>;
}
