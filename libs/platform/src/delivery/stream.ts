import {
  DiscardPolicy, JetStreamApiCodes, JetStreamApiError, jetstreamManager, RetentionPolicy, StorageType,
  type JetStreamManager, type StreamInfo,
} from '@nats-io/jetstream';
import type { EventEnvelope } from '@gongzhi/contracts';
import { nanos, type NatsConnection } from '@nats-io/transport-node';

const day = 24 * 60 * 60 * 1_000;

/** A service's stream. Everything that matters is said here: the server's defaults keep for ever. */
const settingsOf = (service: string) => ({
  name: service,
  subjects: [`event.${service}.>`],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  max_age: nanos(7 * day),
  max_bytes: 2 * 1024 ** 3,
  max_msgs: -1,
  max_msg_size: 1024 ** 2,
  duplicate_window: nanos(120_000),
  num_replicas: 1,
});

/** A request that went out as the broker died is never answered; asking again soon is cheaper than waiting. */
const apiMillis = 2_000;

/** The API of JetStream, without asking the server first whether it has one: it may be down right now. */
export const managerOf = (nats: NatsConnection): Promise<JetStreamManager> => jetstreamManager(nats, { checkAPI: false, timeout: apiMillis });

/** Creates the service's stream, or brings its settings up to date. */
export async function ensureStream(nats: NatsConnection, service: string): Promise<StreamInfo> {
  const { streams } = await managerOf(nats);
  const settings = settingsOf(service);
  const known = await streams.info(service).catch(unlessMissing);
  if (!known) return streams.add(settings);
  const differs = Object.entries(settings).some(([key, value]) => JSON.stringify(known.config[key as keyof typeof known.config]) !== JSON.stringify(value));
  return differs ? streams.update(service, settings) : known;
}

/** Removes a service's stream. The relay makes it anew and publishes again what it held. */
export async function dropStream(nats: NatsConnection, service: string): Promise<void> {
  await (await managerOf(nats)).streams.delete(service).catch(unlessMissing);
}

/** The last event a stream holds; undefined when it holds none. */
export async function lastEvent(nats: NatsConnection, stream: StreamInfo): Promise<EventEnvelope | undefined> {
  if (stream.state.messages === 0) return undefined;
  const message = await (await managerOf(nats)).streams.getMessage(stream.config.name, { seq: stream.state.last_seq });
  return message?.json<EventEnvelope>();
}

/** For `catch`: a stream or consumer that does not exist is no error. */
export function unlessMissing(error: unknown): undefined {
  const code = error instanceof JetStreamApiError ? error.code : undefined;
  if (code === JetStreamApiCodes.StreamNotFound || code === JetStreamApiCodes.ConsumerNotFound) return undefined;
  throw error;
}
