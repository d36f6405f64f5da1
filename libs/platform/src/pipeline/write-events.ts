import type { DataOf, EventDefinition } from '@gongzhi/contracts';
import type pg from 'pg';
import { serviceActor } from '../access/actor.ts';
import { outboxEvent, platformStatement } from './platform-rows.ts';

/** Writes events of a service within a transaction that something else opened: a seed's. They are published once the service runs. */
export async function writeEvents<Event extends EventDefinition>(client: pg.ClientBase, service: string, event: Event, announced: readonly DataOf<Event>[], now: Date): Promise<void> {
  const events = announced.map((data) => outboxEvent(event, data as { id: string; area: string }, { service, actor: serviceActor(service).id, now, traceparent: undefined }));
  const statement = platformStatement({ events });
  if (statement) await client.query(statement.sql, [...statement.values]);
}
