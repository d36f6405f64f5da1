import { trace } from '@opentelemetry/api';
import { pino, type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on stdout, each with the trace id it belongs to. Callers pass ids and codes, never a person's words or names. */
export function createLog(options: { service: string; level: string }): Log {
  return pino({
    level: options.level,
    base: { service: options.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin() {
      const context = trace.getActiveSpan()?.spanContext();
      return context ? { traceId: context.traceId } : {};
    },
    serializers: { err: safeError },
  });
}

/** An error without what PostgreSQL adds to it (`detail` and `where` repeat row values, which may be personal), nor the further lines of its message. */
function safeError(error: Error & { code?: string; constraint?: string }): Record<string, unknown> {
  return { type: error.name, code: error.code, constraint: error.constraint, message: error.code ? undefined : error.message, stack: error.stack?.split('\n').filter((line) => /^ +at /.test(line)).slice(0, 7).join('\n') };
}
