export { createLog } from './log.ts';
export type { Log } from './log.ts';
export { createMetrics } from './metrics.ts';
export type { Metrics } from './metrics.ts';
export { contextOf, currentTraceId, currentTraceparent, startTracing, withSpan } from './tracing.ts';
