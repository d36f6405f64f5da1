import { eventsOf, permissions, type EventDefinition, type Permission, type ServiceContract } from '@gongzhi/contracts';
import { createSchema } from 'zod-openapi';
import { schemaOptions } from './openapi-schema.ts';

/** The AsyncAPI 3 document of every event: a channel each on the bus, and the live stream that carries them to people. */
export function asyncApiDocument(contracts: readonly ServiceContract[], { publicUrl }: { publicUrl: string }): object {
  const events = contracts.flatMap(eventsOf);
  const visible = events.filter((event) => event.allow);
  return {
    asyncapi: '3.0.0',
    info: { title: 'Gongzhi 共治: events', version: '1', description: introduction, license: { name: 'Apache-2.0' } },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      bus: { host: 'nats', protocol: 'nats', description: 'JetStream, one stream per service over `event.<service>.>`; subjects a service may use are granted to it alone.' },
      live: { host: new URL(publicUrl).host, protocol: new URL(publicUrl).protocol.slice(0, -1), description: 'Server-sent events for people and department systems.' },
    },
    channels: {
      ...Object.fromEntries(events.map((event) => [
        event.name,
        { address: event.subject, title: event.summary.en, servers: [{ $ref: '#/servers/bus' }], messages: { [event.name]: { $ref: `#/components/messages/${event.name}` } } },
      ])),
      stream: {
        address: '/v1/stream',
        title: 'Live stream (server-sent events)',
        description: streamDescription,
        servers: [{ $ref: '#/servers/live' }],
        messages: Object.fromEntries(visible.map((event) => [event.name, { $ref: `#/components/messages/${event.name}` }])),
      },
    },
    operations: {
      ...Object.fromEntries(events.map((event) => [`announce.${event.name}`, { action: 'send', channel: { $ref: `#/channels/${event.name}` }, summary: event.summary.en }])),
      watch: { action: 'send', channel: { $ref: '#/channels/stream' }, summary: 'Send what lies within the viewer’s reach' },
    },
    components: { ...componentsOf(events), messages: Object.fromEntries(events.map((event) => [event.name, messageOf(event)])) },
  };
}

const introduction =
  'CloudEvents 1.0, structured JSON. Thin: ids, area and what changed; personal data is fetched under one’s own rights. Delivered at least once, in order per ' +
  'aggregate: `sequence` counts from 1 without gaps, so a duplicate and a gap can be told.';
const streamDescription =
  '`GET /v1/stream` with a bearer token. `event:` is the CloudEvents type, `data:` the whole envelope. Only events within the reach of the caller’s permissions are ' +
  'sent. A comment comes every 15 s. The stream ends when the token expires or grants change; connect again and read the list anew.';

function messageOf(event: EventDefinition): object {
  return {
    name: `${event.name}.v${event.version}`,
    title: event.summary.en,
    'x-title-zh': event.summary['zh-CN'],
    contentType: 'application/cloudevents+json',
    'x-visible-to': event.allow ? { allow: event.allow, roles: permissions[event.allow as Permission] } : 'services only',
    payload: {
      allOf: [
        { $ref: '#/components/schemas/Envelope' },
        { type: 'object', properties: { type: { const: `${event.name}.v${event.version}` }, data: { $ref: `#/components/schemas/${event.name}` } } },
      ],
    },
  };
}

function componentsOf(events: readonly EventDefinition[]): { schemas: object } {
  const schemas: Record<string, unknown> = { Envelope: envelope };
  for (const event of events) {
    const { schema, components } = createSchema(event.data, { io: 'output', opts: schemaOptions });
    Object.assign(schemas, components, { [event.name]: schema });
  }
  return { schemas };
}

const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more });
const envelope = {
  type: 'object',
  description: 'CloudEvents 1.0 with the extensions `sequence`, `traceparent` and `actor`.',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'sequence', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: text('Id of this event; the same on every delivery', { format: 'uuid' }),
    source: text('Service that announced it', { examples: ['gongzhi/casework'] }),
    type: text('Name and version of the event', { examples: ['casework.matters.opened.v1'] }),
    subject: text('Resource and id of the aggregate', { examples: ['matters/0199a1b2-5f00-7000-8000-000000000001'] }),
    time: text('When it happened, UTC', { format: 'date-time' }),
    datacontenttype: { const: 'application/json' },
    sequence: { type: 'integer', minimum: 1, description: 'Gap-free per aggregate' },
    traceparent: text('W3C trace context of the request it came from'),
    actor: text('Pseudonymous id of who caused it'),
    data: { type: 'object' },
  },
};
