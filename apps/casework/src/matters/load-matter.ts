import type { Facet } from '@gongzhi/contracts/casework';
import { mayReview, reviewWindowEnds, type MatterState } from '@gongzhi/domain/casework';
import { holdsRole, type Actor } from '@gongzhi/platform';
import { dayOf } from '@gongzhi/domain/calendar';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { calendarOf } from '../clocks/calendars.ts';
import { runningClocks, type RunningClock } from '../clocks/clock-sheet.ts';
import type { Context } from '../handle.ts';
import type { Recorded } from './act.ts';
import type { MatterRow } from './matter-row.ts';

/** A matter with what the rules need to know of it and what the actor is to it. */
export interface LoadedMatter {
  readonly matter: MatterRow;
  readonly state: MatterState;
  readonly facets: readonly Facet[];
}

/** One that is locked, with what acts on it go by. */
export interface LockedMatter extends LoadedMatter {
  readonly matter: MatterRow & Surroundings;
  /** Clocks that have not been stopped, paused ones included. */
  readonly running: readonly RunningClock[];
  /** The area of the unit that owns it. */
  readonly unitArea: string | null;
}

/** What other tables say of it. */
type Surroundings = { unit_area: string | null; open_contributions: number; supports: boolean; extension_pending: boolean; head: boolean };

/**
 * Loads a matter within reach for a change: locked until COMMIT, so acts on one matter follow each other. Refuses NOT_FOUND and STALE.
 *
 * @param options `anyVersion` when the caller's `If-Match` is about another matter
 */
export async function loadMatter(context: Context, id: string, options: { anyVersion?: boolean } = {}): Promise<LockedMatter> {
  const { db, actor, now } = context;
  const loaded = await lockMatter(db, id, actor, now);
  if (!loaded) return context.refuse('NOT_FOUND');
  const { matter } = loaded;
  if (!options.anyVersion) context.expectVersion(matter.version);
  context.target(`matters/${matter.id}`, matter.area);
  return loaded;
}

/** What the actor is to a matter that is only read (for the actions to offer). */
export async function viewMatter(db: Kysely<Database>, id: string, actor: Actor, now: Date): Promise<LoadedMatter | undefined> {
  const row = await selectMatter(db, id, actor, now).executeTakeFirst();
  return row && { matter: row, state: stateOf(row, now), facets: facetsOf(row, actor) };
}

function selectMatter(db: Kysely<Database>, id: string, actor: Actor, now: Date) {
  const units = sql<string[]>`${actor.grants.flatMap((grant) => grant.units)}::uuid[]`;
  return db
    .selectFrom('matter as m')
    .selectAll('m')
    .select([
      sql<string | null>`(select u.area from unit u where u.id = m.unit_id)`.as('unit_area'),
      sql<number>`(select count(*)::int from matter_unit u where u.county = m.county and u.matter_id = m.id and u.part = 'support' and u.contributed_at is null and u.waived_reason is null)`.as('open_contributions'),
      sql<boolean>`exists (select from matter_unit u where u.county = m.county and u.matter_id = m.id and u.part = 'support' and u.unit_id = any (${units}))`.as('supports'),
      sql<boolean>`exists (select from clock_extension e where e.county = m.county and e.matter_id = m.id and e.state = 'pending')`.as('extension_pending'),
      // The deputy of a head on leave decides as the head: no request waits in a leave.
      sql<boolean>`exists (select from unit_officer o where o.unit_id = m.unit_id and o.head and (o.person_id = ${actor.id} or exists (select from absence a
        where a.unit_id = o.unit_id and a.officer_id = o.person_id and a.deputy_id = ${actor.id} and a.cancelled_at is null and ${dayOf(now)}::date between a.from_day and a.to_day)))`.as('head'),
    ])
    .where('m.id', '=', id)
    // Whatever else they may see, an accusation does not exist for the accused.
    .where(sql<boolean>`not (m.accused_persons @> array[${actor.id}]::text[]) and not (m.accused_units && ${units})`);
}

/** The same for a change nobody asked for: locked until COMMIT; undefined when there is none within reach. */
export async function lockMatter(db: Kysely<Database>, id: string, actor: Actor, now: Date): Promise<LockedMatter | undefined> {
  // Locked by a statement of its own: what belongs to the matter is read as it is once whoever held the lock is done. All travel together.
  // The key is not locked: whoever writes rows that refer to the matter, such as the index of words, need not wait, nor be waited for.
  const lock = db.selectFrom('matter').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  const [locked, row, running] = await Promise.all([
    lock,
    selectMatter(db, id, actor, now).executeTakeFirst(),
    runningClocks(db, { county: db.selectFrom('matter').select('county').where('id', '=', id).$asScalar(), id }),
  ]);
  return row && locked.length ? { matter: row, state: stateOf(row, now), facets: facetsOf(row, actor), running, unitArea: row.unit_area } : undefined;
}

/** A locked matter as an act has left it, for the next act on it; what other tables say of it is taken to be as it was. */
export function afterAct(before: LockedMatter, { row, running = before.running, unitArea }: Recorded, actor: Actor, now: Date): LockedMatter {
  const matter = { ...before.matter, ...row };
  return { matter, state: stateOf(matter, now), facets: facetsOf(matter, actor), running, unitArea };
}

function stateOf(row: MatterRow & Surroundings, now: Date): MatterState {
  return {
    status: row.status as MatterState['status'],
    kind: row.kind as MatterState['kind'],
    relation: row.relation as MatterState['relation'],
    triaged: row.category !== null,
    assigned: row.handler_id !== null,
    transferPending: row.pending_unit_id !== null,
    extensionPending: row.extension_pending,
    openContributions: row.open_contributions,
    ownershipRefusals: row.ownership_refusals,
    ownershipSettled: row.ownership_settled,
    rating: row.rating,
    reopenings: row.reopened,
    reviews: row.reviews,
    reviewWindowOpen: isReviewWindowOpen(row, now),
  };
}

function isReviewWindowOpen(row: MatterRow, now: Date): boolean {
  const ends = reviewWindowEnds({ kind: row.kind as MatterState['kind'], reviews: row.reviews, answerReceivedAt: row.answered_at, area: row.area }, calendarOf(row.area));
  return ends !== null && now <= ends;
}

/** What an actor is to a matter; a person can be several at once. */
function facetsOf(row: MatterRow & Surroundings, actor: Actor): Facet[] {
  const holds = (roles: readonly string[]): boolean => holdsRole(actor, roles, row.area);
  const units = actor.grants.flatMap((grant) => grant.units);
  const facets: [Facet, boolean][] = [
    ['system', actor.kind === 'service'],
    ['reporter', row.reporter_id !== null && row.reporter_id === actor.id],
    ['centre', holds(['window_clerk', 'centre_director'])],
    ['unit_officer', row.unit_id !== null && units.includes(row.unit_id)],
    ['unit_head', row.head],
    ['handler', row.handler_id === actor.id],
    ['support_unit', row.supports],
    ['transfer_target', row.pending_unit_id !== null && units.includes(row.pending_unit_id)],
    ['arbiter', actor.grants.some((grant) => grant.role === 'centre_director' && grant.area.length <= 6 && row.area.startsWith(grant.area))],
    ['mediator', holds(['mediator'])],
    ['supervisor', holds(['supervisor'])],
    ['reviewer', actor.grants.some((grant) => grant.role === 'centre_director' && mayReview(row, grant.area))],
  ];
  return facets.filter(([, is]) => is).map(([facet]) => facet);
}
