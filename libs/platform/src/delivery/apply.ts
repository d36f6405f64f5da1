import type { EventEnvelope } from '@gongzhi/contracts';
import type pg from 'pg';
import type { Log } from '../telemetry/log.ts';
import type { ConsumerDefinition, ConsumerMeans } from './define-consumer.ts';
import { inSequence } from './in-sequence.ts';
import { lockPositions, readApplied, writeApplied, writePositions } from './inbox.queries.ts';

/** Opens a read-committed transaction, runs the work in it and commits with what the work emitted, or rolls back when it throws. */
export type OpenTransaction<Db> = <Result>(work: (client: pg.ClientBase, means: ConsumerMeans<Db>) => Promise<Result>) => Promise<Result>;

/** Asks a producer for the events of an aggregate (`matters/0190…`) that are missing here. */
export type FetchGap = (source: string, aggregate: string, fromSequence: number, toSequence: number) => Promise<EventEnvelope[]>;

/** `skipped`: missing here, and no longer in the producer's outbox either. */
export type Outcome = 'applied' | 'duplicate' | 'unwanted' | 'skipped';

export interface ApplyOptions<Db> {
  readonly definition: ConsumerDefinition<Db>;
  readonly transaction: OpenTransaction<Db>;
  readonly fetchGap: FetchGap;
  readonly log: Log;
  readonly withTrace: <Result>(traceparent: string | undefined, name: string, work: () => Promise<Result>) => Promise<Result>;
  readonly crashPoint?: ((point: string) => Promise<void> | void) | undefined;
  /** For metrics. */
  readonly onOutcome?: ((outcome: Outcome, count: number) => void) | undefined;
}

interface Gap {
  readonly source: string;
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

/** The producer could not be asked for missing events; asking again later is right. */
export class GapUnavailable extends Error {
  override readonly name = 'GapUnavailable';
}

/** `casework`, of `gongzhi/casework`. */
export const sourceOf = (event: EventEnvelope): string => event.source.slice(event.source.lastIndexOf('/') + 1);

/** `casework/matters/0190…`: an aggregate among those of all services. */
export const aggregateOf = (event: EventEnvelope): string => `${sourceOf(event)}/${event.subject}`;

/**
 * Makes the function that applies a batch of events: all in one transaction, those of one aggregate in order, each once. What is missing
 * before an event is fetched from its producer and applied first.
 */
export function createApply<Db>(options: ApplyOptions<Db>): (events: readonly EventEnvelope[]) => Promise<void> {
  const { definition, transaction, log, crashPoint, onOutcome } = options;
  const wanted = new Map(definition.events.map((event) => [event.subject, event]));

  return async function apply(batch) {
    let events: readonly EventEnvelope[] = batch;
    const fetched = new Set<string>();
    // Each round fetches what the round before found missing; what a producer does not have is not asked for again.
    for (;;) {
      const ordered = inSequence(events, aggregateOf, (event) => event.sequence);
      const { gaps, counts } = await transaction((client, means) => applyInOrder(client, means, ordered, fetched));
      if (gaps.length === 0) {
        report(counts);
        break;
      }
      const missing = await Promise.all(gaps.map(fetchMissing));
      for (const gap of gaps) fetched.add(`${gap.source}/${gap.subject}`);
      events = [...missing.flat(), ...events];
    }
    await crashPoint?.('P10');
  };

  /** Applies the events, or changes nothing and tells what is missing before them. */
  async function applyInOrder(client: pg.ClientBase, means: ConsumerMeans<Db>, events: readonly EventEnvelope[], fetched: ReadonlySet<string>): Promise<{ gaps: Gap[]; counts: Record<Outcome, number> }> {
    const { name } = definition;
    const ids = events.filter(isWanted).map((event) => event.id);
    const [positions, known] = await Promise.all([
      lockPositions(client, name, [...new Set(events.map(aggregateOf))]),
      ids.length ? readApplied(client, name, ids) : new Set<string>(),
    ]);
    const gaps: Gap[] = [];
    const applicable: EventEnvelope[] = [];
    const counts: Record<Outcome, number> = { applied: 0, duplicate: 0, unwanted: 0, skipped: 0 };
    for (const event of events) {
      const aggregate = aggregateOf(event);
      const position = positions.get(aggregate)!;
      if (event.sequence <= position) {
        counts.duplicate++;
        continue;
      }
      if (event.sequence > position + 1) {
        if (fetched.has(aggregate)) counts.skipped += event.sequence - position - 1;
        else gaps.push({ source: sourceOf(event), subject: event.subject, from: position + 1, to: event.sequence - 1 });
      }
      positions.set(aggregate, event.sequence);
      if (!isWanted(event)) counts.unwanted++;
      else if (known.has(event.id)) counts.duplicate++;
      else applicable.push(event);
    }
    if (gaps.length > 0) return { gaps, counts };
    await handleEach(applicable, means);
    await Promise.all([
      writePositions(client, name, positions),
      applicable.length ? writeApplied(client, name, applicable.map((event) => ({ id: event.id, aggregate: aggregateOf(event), sequence: event.sequence }))) : undefined,
    ]);
    await crashPoint?.('P9');
    return { gaps, counts: { ...counts, applied: applicable.length } };
  }

  function report(counts: Record<Outcome, number>): void {
    if (counts.skipped) log.error({ consumer: definition.name, count: counts.skipped }, 'events that their producer no longer has were skipped');
    for (const [outcome, count] of Object.entries(counts)) if (count) onOutcome?.(outcome as Outcome, count);
  }

  function isWanted(event: EventEnvelope): boolean {
    return wanted.has(`event.${event.type}`);
  }

  async function handleEach(events: readonly EventEnvelope[], means: ConsumerMeans<Db>): Promise<void> {
    const parsed = events.map((event) => ({ ...event, data: wanted.get(`event.${event.type}`)!.data.parse(event.data) }));
    if (definition.handleAll && parsed.length > 1 && !parsed.some(isTraced)) return definition.handleAll({ ...means, events: parsed });
    for (const event of parsed) await options.withTrace(event.traceparent, definition.name, () => definition.handle({ ...means, event }));
  }

  async function fetchMissing(gap: Gap): Promise<EventEnvelope[]> {
    try {
      const events: EventEnvelope[] = [];
      for (let from = gap.from; from <= gap.to; from = events.at(-1)!.sequence + 1) {
        const page = await options.fetchGap(gap.source, gap.subject, from, gap.to);
        if (page.length === 0) break;
        events.push(...page);
      }
      return events;
    } catch (error) {
      throw new GapUnavailable('missing events could not be fetched', { cause: error });
    }
  }
}

/** Whether the trace an event belongs to is recorded (the sampled flag of its `traceparent`). */
const isTraced = ({ traceparent }: EventEnvelope): boolean => traceparent !== undefined && (Number.parseInt(traceparent.slice(-2), 16) & 1) === 1;
