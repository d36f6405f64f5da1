import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { SpanKind } from '@opentelemetry/api';
import { crashPoint } from '../crash-point.ts';
import { execute, type Engine } from '../pipeline/execute.ts';
import type { Handler } from '../pipeline/handler.ts';
import { contextOf, withSpan } from '../telemetry/tracing.ts';
import { replyHeaders, requestOf } from './message.ts';
import { askerOf } from './permissions.ts';

/**
 * Nest's transport for the bus: takes the requests of one service, shared among its processes by queue group, and runs each through the
 * pipeline. On shutdown it stops taking requests and lets those under way finish.
 */
export class BusServer extends Server implements CustomTransportStrategy {
  readonly #connection: NatsConnection;
  readonly #engine: Engine;
  readonly #operations: ReadonlyMap<string, Handler>;
  #subscription: Subscription | undefined;
  #underWay = 0;
  #idle: (() => void) | undefined;

  constructor(options: { connection: NatsConnection; engine: Engine; handlers: readonly Handler[] }) {
    super();
    this.#connection = options.connection;
    this.#engine = options.engine;
    this.#operations = new Map(options.handlers.map((handler) => [handler.operation.subject, handler]));
  }

  override listen(listening: () => void): void {
    const { service } = this.#engine;
    this.#subscription = this.#connection.subscribe(`rpc.${service}.>`, {
      queue: service,
      callback: (error, message) => {
        if (error) this.#engine.log.error({ bus: error.message }, 'subscription error');
        else void this.#answer(message);
      },
    });
    listening();
  }

  override async close(): Promise<void> {
    await this.#subscription?.drain();
    crashPoint('P15', this.#engine.service);
    if (this.#underWay > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
  }

  override on(): void {}

  override unwrap<Connection>(): Connection {
    return this.#connection as Connection;
  }

  async #answer(message: Msg): Promise<void> {
    const handler = this.#operations.get(message.subject);
    if (!handler) return;
    this.#underWay += 1;
    try {
      const parent = contextOf(message.headers?.get('traceparent') || undefined);
      const reply = await withSpan(`serve ${handler.operation.name}`, { kind: SpanKind.SERVER, parent }, () =>
        execute(this.#engine, handler, { ...requestOf(message.string(), message.headers), asker: askerOf(message.reply) }),
      );
      message.respond(reply.body, { headers: replyHeaders(reply) });
    } catch (error) {
      this.#engine.log.error({ err: error, operation: handler.operation.name }, 'answer lost');
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#idle?.();
    }
  }
}
