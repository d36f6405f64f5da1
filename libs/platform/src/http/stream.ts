import type { NatsConnection } from '@nats-io/transport-node';
import { eventsOf, languageOf, type Allow, type EventData, type EventEnvelope, type Operation, type ServiceContract } from '@gongzhi/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { GrantsCache } from '../access/grants.ts';
import { covers, scopeOf, type Scope } from '../access/scope.ts';
import { problemReply } from '../pipeline/execute.ts';
import { Refusal } from '../pipeline/refusal.ts';
import { answer } from './answer.ts';
import type { GatewayEngine } from './gateway.ts';

/** What of an event decides who sees it. */
type Streamed = Pick<z.output<typeof EventData>, 'area' | 'ownerId' | 'units' | 'withheld'>;

/** One open live view. */
interface Viewer {
  readonly subject: string;
  readonly response: FastifyReply;
  readonly scopes: ReadonlyMap<Allow, Scope>;
}

/** Bytes a slow reader may leave unsent before it is cut off; it reconnects and reads the list again. */
const backlogLimit = 1_000_000;
const heartbeat = 15_000;
/** Live views one login may have open: some browsers with some tabs. */
const viewsEach = 20;

/**
 * `GET /v1/stream`: server-sent events about everything within the viewer's reach. Events are thin (ids, area, what changed); the viewer
 * fetches the rest under their own rights. A stream ends when its token expires or its viewer's grants change; the client comes back.
 */
export function mountStream(
  server: FastifyInstance,
  contracts: readonly ServiceContract[],
  engine: GatewayEngine & { grants: GrantsCache; subjectOf: (token: string) => Promise<{ subject: string; expiresAt: number }> },
): void {
  const viewers = new Set<Viewer>();
  const allowOf = new Map(contracts.flatMap(eventsOf).map((event) => [`${event.name}.v${event.version}`, event.allow]));
  const permissions = new Set([...allowOf.values()].filter((allow) => allow !== undefined));
  listen(engine.connection, (text) => {
    if (viewers.size === 0) return;
    const event = JSON.parse(text) as EventEnvelope<Streamed>;
    const allow = allowOf.get(event.type);
    if (!allow) return;
    const line = `id: ${event.id}\nevent: ${event.type}\ndata: ${text}\n\n`;
    for (const viewer of viewers) {
      const scope = viewer.scopes.get(allow);
      if (scope && concerns(scope, event.data)) send(viewer, line);
    }
  });
  const beat = setInterval(() => viewers.forEach((viewer) => send(viewer, ': beat\n\n')), heartbeat);
  // Before requests under way are waited for: a live view would never end by itself.
  server.addHook('preClose', async () => {
    clearInterval(beat);
    viewers.forEach((viewer) => viewer.response.raw.end());
  });

  server.get('/v1/stream', async (request, response) => {
    const language = languageOf(request.headers['accept-language']);
    try {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      const actor = await engine.actorOf(token, language);
      if (!token || actor.kind === 'anonymous') throw new Refusal('UNAUTHENTICATED');
      const scopes = scopesOf(actor, permissions);
      if (scopes.size === 0) throw new Refusal('FORBIDDEN');
      const { subject, expiresAt } = await engine.subjectOf(token);
      if ([...viewers].filter((viewer) => viewer.subject === subject).length >= viewsEach) throw new Refusal('TOO_MANY_REQUESTS', { retryAfter: 60 });
      const viewer = { response, scopes, subject };
      response.hijack();
      response.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      response.raw.write('retry: 1000\n\n');
      viewers.add(viewer);
      const end = (): void => void response.raw.end();
      const forget = engine.grants.onChange((changed) => (changed === undefined || changed === subject) && end());
      const expiry = setTimeout(end, Math.min(lifetime(actor, expiresAt), 2 ** 31 - 1));
      response.raw.on('close', () => {
        viewers.delete(viewer);
        forget();
        clearTimeout(expiry);
      });
      return response;
    } catch (error) {
      return answer(response, problemReply(undefined, error instanceof Refusal ? error : undefined, language));
    }
  });
}

/** Milliseconds until the token or the first of the grants expires. */
function lifetime(actor: Actor, expiresAt: number): number {
  const ends = actor.grants.flatMap((grant) => (grant.expiresAt ? [Date.parse(grant.expiresAt)] : []));
  return Math.max(0, Math.min(expiresAt, ...ends) - Date.now());
}

function scopesOf(actor: Actor, permissions: Iterable<Allow>): Map<Allow, Scope> {
  const scopes = new Map<Allow, Scope>();
  for (const allow of permissions) {
    const scope = scopeOf({ allow } as Operation, actor, new Date());
    if (scope) scopes.set(allow, scope);
  }
  return scopes;
}

function concerns(scope: Scope, { area, ownerId, units, withheld }: Streamed): boolean {
  if (ownerId !== undefined && ownerId === scope.person) return true;
  return !withheld && (covers(scope, area) || (units?.some((unit) => scope.units.includes(unit)) ?? false));
}

function send(viewer: Viewer, text: string): void {
  const { raw } = viewer.response;
  if (raw.writableLength > backlogLimit) raw.destroy();
  else raw.write(text);
}

function listen(connection: NatsConnection, take: (text: string) => void): void {
  connection.subscribe('event.>', { callback: (error, message) => void (!error && take(message.string())) });
}
