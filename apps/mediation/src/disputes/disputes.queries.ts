import type { DisputeFile } from '@gongzhi/contracts/mediation';
import type { Scope } from '@gongzhi/platform';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow, NamedRow, PartyRow } from './dispute-row.ts';
import { areaNameOf, centreNameIn } from './place-names.ts';

/** A centre that works. */
export interface ActiveCentre {
  readonly county: string;
  readonly id: string;
  readonly area: string;
  readonly tier: string;
}

/** A centre that can take disputes. */
export async function findActiveCentre(db: Kysely<Database>, id: string): Promise<ActiveCentre | undefined> {
  return db.selectFrom('centre').select(['county', 'id', 'area', 'tier']).where('id', '=', id).where('active', '=', true).executeTakeFirst();
}

/** The general centre of the lowest of these areas that has one; industry and enterprise centres take what is sent to them. */
export async function lowestCentre(db: Kysely<Database>, areas: readonly string[]): Promise<ActiveCentre | undefined> {
  return db
    .selectFrom('centre')
    .select(['county', 'id', 'area', 'tier'])
    .where('active', '=', true)
    .where('tier', 'in', ['county', 'township', 'village'])
    .where('area', 'in', areas)
    .orderBy(sql`length(area)`, 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Areas among these that are known here and still there; until COMMIT none of them ends, so that what is brought into one is there to be moved. */
export async function knownAreas(db: Kysely<Database>, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('area').select('code').where('code', 'in', codes).where('successors', 'is', null).forKeyShare().execute();
  return new Set(rows.map(({ code }) => code));
}

/** The parties of a dispute, side by side. */
export async function partiesOf(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>): Promise<PartyRow[]> {
  return db.selectFrom('party').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('side').orderBy('id').execute();
}

/** Who did what to a dispute, in the order in which it was written: ids follow clocks, which differ and are set back. */
export async function timelineOf(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>, options: { internal: boolean }) {
  return db
    .selectFrom('timeline')
    .selectAll()
    .where('county', '=', dispute.county)
    .where('dispute_id', '=', dispute.id)
    .$if(!options.internal, (query) => query.where('internal', '=', false))
    .orderBy('number', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute();
}

/** A line of the timeline as the contract shows it. */
export function timelineLineOf(line: Selectable<Database['timeline']>): DisputeFile['timeline'][number] {
  return {
    at: line.at.toISOString(), action: line.action as 'record', fromStatus: line.from_status as 'recorded' | null, toStatus: line.to_status as 'recorded', actorId: line.actor_id, note: line.note,
    detail: line.detail as Record<string, unknown> | null,
  };
}

/** Disputes somebody is party to, mediates, is asked to, or shares in by a unit. Row security alone would read every row to find one's own. */
export function ownDisputes({ person, units }: Pick<Scope, 'person' | 'units'>) {
  return sql`select county, dispute_id from party where person_id = ${person} union ${mediatedFrom(person)} union select county, dispute_id from dispute_unit where unit_id = any (${units}::uuid[])`;
}

/** Disputes the account of a mediator is in charge of or proposed for. */
export function mediatedFrom(person: string) {
  return sql`select p.county, p.dispute_id from mediator m join panel_member p on p.county = m.county and p.mediator_id = m.id where m.person_id = ${person} and p.state in ('proposed', 'in_charge')`;
}

/** Disputes a mediator has or had in charge. The county in front makes it a range of the panel's index. */
export function mediatedBy(mediatorId: string) {
  return sql<boolean>`(county, id) in (select p.county, p.dispute_id from panel_member p where p.county = (select m.county from mediator m where m.id = ${mediatorId}) and p.mediator_id = ${mediatorId} and p.state = 'in_charge')`;
}

/** Disputes within reach, newest first; one more than asked for. */
export async function listDisputeRows(
  db: Kysely<Database>, scope: Scope, query: { filters: { area?: string | undefined; centreId?: string | undefined; status?: string | undefined; kind?: string | undefined; mediatorId?: string | undefined; mine: boolean }; after: string | undefined; limit: number },
): Promise<NamedRow[]> {
  const { filters: { area, centreId, status, kind, mediatorId, mine }, after, limit } = query;
  let rows = db.selectFrom('dispute').selectAll().select([areaNameOf('dispute.area').as('area_name'), centreNameIn('dispute.county', 'dispute.centre_id').as('centre_name')]);
  if (mine) rows = rows.where(sql<boolean>`(county, id) in (select county, dispute_id from party where person_id = ${scope.person})`);
  else if (scope.areas.length === 0) rows = rows.where(sql<boolean>`(county, id) in (${ownDisputes(scope)})`);
  if (area) rows = rows.where(sql<boolean>`area >= ${area} and area < ${area} || ':'`);
  if (centreId) rows = rows.where('centre_id', '=', centreId);
  if (status) rows = rows.where('status', '=', status);
  if (kind) rows = rows.where('kind', '=', kind);
  if (mediatorId) rows = rows.where(mediatedBy(mediatorId));
  if (after) rows = rows.where('id', '<', after);
  return rows.orderBy('id', 'desc').limit(limit + 1).execute();
}

/** The sides of a dispute that have a party. */
export async function sidesOf(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>): Promise<number[]> {
  return [...new Set((await partiesOf(db, dispute)).map(({ side }) => side))];
}
