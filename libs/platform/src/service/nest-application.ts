import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../telemetry/log.ts';

/** Leaves what is nowhere, and what goes wrong, to the handlers that `mount` sets: Nest would set its own over them. */
class EdgeAdapter extends FastifyAdapter {
  override setNotFoundHandler(): never {
    return undefined as never;
  }

  override setErrorHandler(): never {
    return undefined as never;
  }
}

/**
 * The Nest application of a process: an HTTP server (Fastify) and, for services, the bus transport. Nest gives lifecycle and shutdown order;
 * routes and operations are mounted from the contracts, so there is no controller per operation.
 *
 * @param stop called once when the process is asked to end, after the transports have drained
 */
export async function startNestApplication(options: {
  log: Log;
  strategy?: CustomTransportStrategy;
  mount: (server: FastifyInstance) => Promise<void> | void;
  port: number;
  host: string;
  /** Answers a request whose URL can't be read, which reaches no other handler. */
  onBadUrl?: (request: FastifyRequest, response: FastifyReply) => unknown;
  /** Whose X-Forwarded-For is believed. */
  trustProxy?: string;
  beforeStop?: () => Promise<void>;
  stop: () => Promise<void>;
}): Promise<{ application: NestFastifyApplication; url: string }> {
  class Application {
    async beforeApplicationShutdown(): Promise<void> {
      await options.beforeStop?.();
    }

    async onApplicationShutdown(): Promise<void> {
      await options.stop();
    }
  }
  Module({ providers: [{ provide: Application, useFactory: () => new Application() }] })(Application);

  const { onBadUrl } = options;
  const adapter = new EdgeAdapter({
    bodyLimit: 1_048_576, trustProxy: options.trustProxy ?? false, forceCloseConnections: 'idle', routerOptions: { maxParamLength: 200 },
    // Whoever still comes on an open connection while we end is answered like everybody else, and told to close it.
    return503OnClosing: false,
    ...(onBadUrl ? { frameworkErrors: (_error: Error, request: unknown, response: unknown) => void onBadUrl(request as FastifyRequest, response as FastifyReply) } : {}),
  });
  const application = await NestFactory.create<NestFastifyApplication>(Application, adapter, { logger: false, abortOnError: false, bodyParser: false });
  await options.mount(adapter.getInstance() as unknown as FastifyInstance);
  if (options.strategy) application.connectMicroservice({ strategy: options.strategy });
  application.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await application.startAllMicroservices();
  await application.listen(options.port, options.host);
  return { application, url: await application.getUrl() };
}
