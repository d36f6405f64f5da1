import { context, propagation, ROOT_CONTEXT, SpanStatusCode, trace, TraceFlags, type Attributes, type Context, type SpanKind } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOffSampler, BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';

const tracer = trace.getTracer('gongzhi');

/**
 * Starts tracing for this process. Without an OTLP endpoint nothing is recorded, but every request still has a trace id, which logs, problem
 * documents and audit rows carry.
 *
 * @param ratio share of new traces to record, 0 to 1; a caller's own sampling decision is respected
 * @returns flushes and stops
 */
export function startTracing(options: { service: string; endpoint?: string | undefined; ratio: number }): () => Promise<void> {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': options.service, 'service.namespace': 'gongzhi' }),
    sampler: options.endpoint ? new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(options.ratio) }) : new AlwaysOffSampler(),
    spanProcessors: options.endpoint
      ? [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${options.endpoint.replace(/\/$/, '')}/v1/traces` }), scheduledDelayMillis: 500 })]
      : [],
  });
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown();
}

/** The context a `traceparent` header describes; the root context when there is none. */
export function contextOf(traceparent: string | undefined): Context {
  return traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : ROOT_CONTEXT;
}

/** The `traceparent` of the current span, to put into a message or an outbox row. */
export function currentTraceparent(): string | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  return span && `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}

/** The current trace id, if any. */
export function currentTraceId(): string | undefined {
  return trace.getActiveSpan()?.spanContext().traceId;
}

/** Runs work inside a span that ends with it; a thrown error marks the span (with its name only: messages may hold personal data). */
export async function withSpan<Result>(
  name: string,
  options: { kind: SpanKind; attributes?: Attributes; parent?: Context },
  work: () => Promise<Result>,
): Promise<Result> {
  const parent = options.parent ?? context.active();
  const around = trace.getSpanContext(parent);
  // A trace that is not recorded needs no further spans, only its id.
  if (around && !(around.traceFlags & TraceFlags.SAMPLED)) return options.parent ? context.with(parent, work) : work();
  const span = tracer.startSpan(name, { kind: options.kind, attributes: options.attributes ?? {} }, parent);
  try {
    return await context.with(trace.setSpan(parent, span), work);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
    throw error;
  } finally {
    span.end();
  }
}
