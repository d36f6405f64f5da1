import type { EventEnvelope } from '@gongzhi/contracts';
import { aggregateOf } from './apply.ts';
import { createBell } from './bell.ts';
import { pause } from './delays.ts';
import { isPassing } from './failures.ts';

/** An event on its way through a consumer. */
export interface Delivery {
  readonly event: EventEnvelope;
  /** Called once the event is applied or set aside. */
  readonly settle: () => void;
  /** Called now and then while it waits, and so prevents a second delivery. */
  readonly keep?: () => void;
  /** Called when it is given up unapplied because the process stops. */
  readonly release: () => void;
}

/** Where the deliveries of one consumer wait for their turn. */
export interface Lanes {
  push(delivery: Delivery): void;
  readonly size: number;
  /** Tells every waiting delivery's sender that it is still wanted. */
  keepAll(): void;
  /** Ends after the batch in hand and releases what still waits. */
  stop(): Promise<void>;
}

/** An aggregate whose first event failed; all its later events wait behind it. */
interface Blocked {
  readonly waiting: Delivery[];
  attempts: number;
  /** By a clock that nobody sets: set back by an hour, the time of day would hold the aggregate up for an hour. */
  retryAt: number;
}

const passingMillis = 500;

/**
 * Applies deliveries in the order of their arrival, many at a time. When one fails, only its aggregate waits: it is tried again after each
 * delay of the back-off list and then set aside.
 */
export function createLanes(options: {
  apply: (events: readonly EventEnvelope[]) => Promise<void>;
  /** Whether the database answers; while it does not, everything waits. */
  isHealthy: () => Promise<boolean>;
  setAside: (event: EventEnvelope, error: unknown, attempts: number) => Promise<void>;
  batch: number;
  /** Milliseconds between the starts of two batches, unless a full one waits: what came in between is applied together, which costs far less. */
  pace: number;
  backoff: readonly number[];
  onFailure: (event: EventEnvelope, error: unknown, attempts: number) => void;
}): Lanes {
  const { apply, isHealthy, setAside, backoff, onFailure, pace } = options;
  const bell = createBell();
  const blocked = new Map<string, Blocked>();
  let arrived: Delivery[] = [];
  let inHand: readonly Delivery[] = [];
  let stopped = false;

  const finished = (async () => {
    while (!stopped) {
      const due = [...blocked.entries()].filter(([, lane]) => lane.retryAt <= performance.now());
      for (const [aggregate, lane] of due) if (!stopped) await retry(aggregate, lane);
      const started = performance.now();
      inHand = takeBatch();
      const applied = inHand.length;
      if (applied > 0) await applyTogether(inHand);
      inHand = [];
      const early = pace - (performance.now() - started);
      if (applied > 0 && early > 0 && arrived.length < options.batch && !stopped) await pause(early);
      if (!stopped && arrived.length === 0) await bell.heard(untilNextRetry());
    }
  })();

  function takeBatch(): Delivery[] {
    const batch: Delivery[] = [];
    let taken = 0;
    for (; taken < arrived.length && batch.length < options.batch; taken++) {
      const delivery = arrived[taken]!;
      const lane = blocked.get(aggregateOf(delivery.event));
      if (lane) lane.waiting.push(delivery);
      else batch.push(delivery);
    }
    arrived = arrived.slice(taken);
    return batch;
  }

  async function applyTogether(batch: readonly Delivery[]): Promise<void> {
    try {
      await apply(batch.map((delivery) => delivery.event));
      for (const delivery of batch) delivery.settle();
    } catch (error) {
      if (isPassing(error) && !(await isHealthy())) {
        arrived = [...batch, ...arrived];
        return pause(passingMillis);
      }
      if (batch.length === 1) return failed(batch[0]!, error);
      for (const delivery of batch) {
        const lane = blocked.get(aggregateOf(delivery.event));
        if (lane) lane.waiting.push(delivery);
        else if (stopped) arrived.push(delivery);
        else await applyTogether([delivery]);
      }
    }
  }

  function failed(delivery: Delivery, error: unknown): void {
    const attempts = isPassing(error) ? 0 : 1;
    onFailure(delivery.event, error, attempts);
    blocked.set(aggregateOf(delivery.event), { waiting: [delivery], attempts, retryAt: performance.now() + (attempts ? backoff[0] ?? 0 : passingMillis) });
  }

  async function retry(aggregate: string, lane: Blocked): Promise<void> {
    const delivery = lane.waiting[0]!;
    try {
      await apply([delivery.event]);
    } catch (error) {
      if (!isPassing(error)) lane.attempts++;
      onFailure(delivery.event, error, lane.attempts);
      if (isPassing(error) || lane.attempts <= backoff.length) {
        lane.retryAt = performance.now() + (isPassing(error) ? passingMillis : backoff[lane.attempts - 1]!);
        return;
      }
      try {
        await setAside(delivery.event, error, lane.attempts);
      } catch {
        lane.attempts--;
        lane.retryAt = performance.now() + passingMillis;
        return;
      }
    }
    delivery.settle();
    blocked.delete(aggregate);
    arrived = [...lane.waiting.slice(1), ...arrived];
  }

  function untilNextRetry(): number {
    const next = Math.min(...[...blocked.values()].map((lane) => lane.retryAt), performance.now() + 60_000);
    return Math.max(next - performance.now(), 0);
  }

  const waiting = (): Delivery[] => [...arrived, ...[...blocked.values()].flatMap((lane) => lane.waiting)];

  return {
    push(delivery) {
      arrived.push(delivery);
      bell.ring();
    },
    get size() {
      return inHand.length + arrived.length + [...blocked.values()].reduce((sum, lane) => sum + lane.waiting.length, 0);
    },
    keepAll() {
      for (const delivery of [...inHand, ...waiting()]) delivery.keep?.();
    },
    async stop() {
      stopped = true;
      bell.ring();
      await finished;
      for (const delivery of waiting()) delivery.release();
    },
  };
}
