import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Metrics of one process, labelled with its service. */
export function createMetrics(service: string) {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  let outboxLag = async (): Promise<number> => 0;
  new Gauge({
    name: 'gongzhi_outbox_lag_seconds',
    help: 'Age of the oldest unpublished event',
    registers,
    async collect() {
      this.set(await outboxLag().catch(() => Number.NaN));
    },
  });
  return {
    registry,
    /** Says how to ask for the outbox's lag in seconds, whenever metrics are collected. */
    watchOutbox(lag: () => Promise<number>): void {
      outboxLag = lag;
    },
    operations: new Histogram({
      name: 'gongzhi_operation_duration_seconds',
      help: 'Duration of operations by name and outcome (ok or refusal code)',
      labelNames: ['operation', 'outcome'] as const,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    events: new Counter({ name: 'gongzhi_events_consumed_total', help: 'Events by consumer and outcome', labelNames: ['consumer', 'outcome'] as const, registers }),
    shed: new Counter({ name: 'gongzhi_requests_shed_total', help: 'Requests answered 503 before any work because the process was full', registers }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
