import type { DisputeFacet, Party } from '@gongzhi/contracts/mediation';
import type { DisputeState } from '@gongzhi/domain/mediation';
import { holdsRole, type Actor } from '@gongzhi/platform';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { partyOf, type DisputeRow, type PartyRow } from './dispute-row.ts';

/** A dispute with what the rules need to know of it and what the actor is to it. */
export interface LoadedDispute {
  readonly dispute: DisputeRow;
  readonly state: DisputeState;
  readonly facets: readonly DisputeFacet[];
}

type Surroundings = { sides: number; all_willing: boolean | null; some_unwilling: boolean | null; mediators: number; in_charge: boolean; proposed: boolean; asked_area: string | null; followed_up: boolean; answer_awaited: boolean; drafted: boolean; bound: boolean; begun: boolean };

/** Loads a dispute within reach for a change: locked until COMMIT, so acts on one dispute follow each other. Refuses NOT_FOUND and STALE. */
export async function loadDispute(context: Context, id: string, options: { anyVersion?: boolean } = {}): Promise<LoadedDispute> {
  const { db, actor } = context;
  // Locked by a statement of its own: what belongs to the dispute is read as it is once whoever held the lock is done. Both travel together.
  const lock = db.selectFrom('dispute').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  const [row] = await Promise.all([selectDispute(db, id, actor).executeTakeFirst(), lock]);
  if (!row) return context.refuse('NOT_FOUND');
  if (!options.anyVersion) context.expectVersion(row.version);
  context.target(`disputes/${row.id}`, row.area);
  return loaded(row, actor);
}

/** What the actor is to a dispute that is only read. */
export async function viewDispute(db: Kysely<Database>, id: string, actor: Actor): Promise<LoadedDispute | undefined> {
  const row = await selectDispute(db, id, actor).executeTakeFirst();
  return row && loaded(row, actor);
}

function selectDispute(db: Kysely<Database>, id: string, actor: Actor) {
  return db
    .selectFrom('dispute as d')
    .innerJoinLateral(sql<Surroundings>`dispute_surroundings(d.county, d.id, ${actor.id})`.as('s'), (join) => join.onTrue())
    .selectAll('d')
    .select(['s.sides', 's.all_willing', 's.some_unwilling', 's.mediators', 's.in_charge', 's.proposed', 's.asked_area', 's.followed_up', 's.answer_awaited', 's.drafted', 's.bound', 's.begun'])
    .where('d.id', '=', id);
}

function loaded(row: DisputeRow & Surroundings, actor: Actor): LoadedDispute {
  const state: DisputeState = {
    status: row.status as DisputeState['status'],
    sides: row.sides,
    allWilling: row.all_willing ?? false,
    someUnwilling: row.some_unwilling ?? false,
    mediators: row.mediators,
    applicationPending: row.asked_area !== null,
    extended: row.extended,
    followedUp: row.followed_up,
    answerAwaited: row.answer_awaited,
    drafted: row.drafted,
    bound: row.bound,
    begun: row.begun,
  };
  return { dispute: row, state, facets: facetsOf(row, actor) };
}

const centreRoles: readonly string[] = ['grid_worker', 'window_clerk', 'centre_director'];
const leadingRoles: readonly string[] = ['window_clerk', 'centre_director'];
const institutionRoles: readonly string[] = ['department_officer', 'department_system'];

/** What an actor is to a dispute. */
function facetsOf(row: DisputeRow & Surroundings, actor: Actor): DisputeFacet[] {
  const facets: [DisputeFacet, boolean][] = [
    ['system', actor.kind === 'service'],
    ['party', row.party_persons.includes(actor.id)],
    ['mediator', row.in_charge],
    ['proposed', row.proposed],
    ['centre', holdsRole(actor, centreRoles, row.centre_area)],
    ['centre_above', row.asked_area !== null && holdsRole(actor, leadingRoles, row.asked_area)],
    ['institution', actor.grants.some((grant) => institutionRoles.includes(grant.role) && grant.units.some((unit) => row.involved_units.includes(unit)))],
  ];
  return facets.filter(([, is]) => is).map(([facet]) => facet);
}

/** Whether somebody is party to a dispute, whatever else they are: what is kept from the parties is kept from them. */
export function isParty({ facets }: Pick<LoadedDispute, 'facets'>): boolean {
  return facets.includes('party');
}

/** Whether somebody reads what stays among those who work on a dispute; an institution it was handed to is not among them. */
export function seesInternal(loaded: Pick<LoadedDispute, 'facets'>): boolean {
  return loaded.facets.some((facet) => facet !== 'institution') && !isParty(loaded);
}

/** A party as the asker may see it: how to reach one of the others stays with those who work on the dispute. */
export function partyFor(row: PartyRow, loaded: Pick<LoadedDispute, 'facets'>, asker: Pick<Actor, 'id'>): Party {
  const party = partyOf(row);
  if (!isParty(loaded) || row.person_id === asker.id) return party;
  return { ...party, contact: null, representative: party.representative && { ...party.representative, contact: null } };
}
