import type { NatsConnection } from '@nats-io/transport-node';
import { AreaCode, eventsOf, languageOf, type Allow, type EventData, type EventEnvelope, type Language, type Operation, type ServiceContract } from '@gongzhi/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { GrantsCache } from '../access/grants.ts';
import { covers, scopeOf, type Scope } from '../access/scope.ts';
import { problemReply } from '../pipeline/execute.ts';
import { Refusal } from '../pipeline/refusal.ts';
import { validate } from '../pipeline/validate.ts';
import { answer } from './answer.ts';
import type { GatewayEngine } from './gateway.ts';
import { createRecentEvents } from './recent-events.ts';

/** What of an event decides who sees it. */
type Streamed = Pick<z.output<typeof EventData>, 'area' | 'ownerId' | 'ownerIds' | 'units' | 'withheld'>;

/** One open live view. */
interface Viewer {
  readonly subject: string;
  readonly response: FastifyReply;
  readonly scopes: ReadonlyMap<Allow, Scope>;
  /** Event types asked for; absent: all. */
  readonly types?: ReadonlySet<string> | undefined;
  /** Only what lies here. */
  readonly area: string;
}

/** Bytes a slow reader may leave unsent before it is cut off; it reconnects and reads the list again. */
const backlogLimit = 1_000_000;
const heartbeat = 15_000;
/** Live views one login may have open: some browsers with some tabs. */
const viewsEach = 20;

/** `?types=casework.matters.opened,casework.matters.progressed&area=500235001` */
const StreamQuery = z.strictObject({ types: z.string().min(1).max(1_000).optional(), area: AreaCode.optional() });

/**
 * `GET /v1/stream`: server-sent events about everything within the viewer's reach, narrowed by event types and area. Events are thin (ids, area,
 * what changed); the viewer fetches the rest under their own rights. A stream ends when its token expires or its viewer's grants change; the
 * client comes back, and with `Last-Event-ID` gets what it missed within the last minute, some of it perhaps twice; after longer it gets
 * `event: reset` and reads its lists again.
 */
export function mountStream(
  server: FastifyInstance,
  contracts: readonly ServiceContract[],
  engine: GatewayEngine & { grants: GrantsCache; subjectOf: (token: string) => Promise<{ subject: string; expiresAt: number }> },
): void {
  const viewers = new Set<Viewer>();
  const allowOf = new Map(contracts.flatMap(eventsOf).map((event) => [`${event.name}.v${event.version}`, event.allow]));
  const permissions = new Set([...allowOf.values()].filter((allow) => allow !== undefined));
  const recent = createRecentEvents();
  const tell = (event: EventEnvelope<Streamed>, to: Iterable<Viewer>): void => {
    const allow = allowOf.get(event.type);
    if (!allow) return;
    const line = `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(told(event))}\n\n`;
    for (const viewer of to) {
      const scope = viewer.scopes.get(allow);
      if (scope && (viewer.types?.has(event.type) ?? true) && event.data.area.startsWith(viewer.area) && concerns(scope, event.data)) send(viewer, line);
    }
  };
  listen(engine.connection, (text) => {
    recent.add(text);
    if (viewers.size > 0) tell(JSON.parse(text) as EventEnvelope<Streamed>, viewers);
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
      const { types, area = '' } = validate({ input: StreamQuery } as unknown as Operation, request.query, language) as z.output<typeof StreamQuery>;
      const { subject, expiresAt } = await engine.subjectOf(token);
      if ([...viewers].filter((viewer) => viewer.subject === subject).length >= viewsEach) throw new Refusal('TOO_MANY_REQUESTS', { retryAfter: 60 });
      const viewer = { response, scopes, subject, types: types === undefined ? undefined : typesNamed(types, allowOf.keys(), language), area };
      response.hijack();
      response.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      response.raw.write('retry: 1000\n\n');
      const lastSeen = request.headers['last-event-id'];
      const missed = typeof lastSeen === 'string' && lastSeen ? recent.after(lastSeen) : [];
      if (missed) for (const event of missed) tell(event, [viewer]);
      else response.raw.write('event: reset\ndata: {}\n\n');
      viewers.add(viewer);
      const end = (): void => void response.raw.end();
      // A change is announced again and again for some seconds; only a stream whose grants are others now has to end.
      const endIfChanged = async (): Promise<void> => {
        const current = await engine.actorOf(token, language).catch(() => undefined);
        if (!current || JSON.stringify(current.grants) !== JSON.stringify(actor.grants)) end();
      };
      const forget = engine.grants.onChange((changed) => void ((changed === undefined || changed === subject) && endIfChanged()));
      const expiry = setTimeout(end, Math.min(lifetime(actor, expiresAt), 2 ** 31 - 1));
      response.raw.on('close', () => {
        viewers.delete(viewer);
        forget();
        clearTimeout(expiry);
      });
      // What changed before the stream was listening for it.
      void endIfChanged();
      return response;
    } catch (error) {
      return answer(response, problemReply(undefined, error instanceof Refusal ? error : undefined, language));
    }
  });
}

/** The event types of a list, named with or without their version. */
function typesNamed(list: string, known: Iterable<string>, language: Language): ReadonlySet<string> {
  const all = [...known];
  return new Set(list.split(',').flatMap((name) => {
    const types = all.filter((type) => type === name.trim() || type.replace(/\.v\d+$/, '') === name.trim());
    if (types.length === 0) throw new Refusal('INVALID_INPUT', {}, [{ path: 'types', code: 'unknown_event', message: unknownEvent[language] }]);
    return types;
  }));
}

const unknownEvent = { 'zh-CN': '没有这种事件', en: 'There is no such event' };

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

/** The event as a viewer gets it: whom else it belongs to is not for each of them to learn. */
function told({ data: { ownerIds: _others, ...data }, ...envelope }: EventEnvelope<Streamed>): EventEnvelope {
  return { ...envelope, data };
}

function concerns(scope: Scope, { area, ownerId, ownerIds, units, withheld }: Streamed): boolean {
  if (ownerId !== undefined && ownerId === scope.person) return true;
  if (scope.person && ownerIds?.includes(scope.person)) return true;
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
