import type { HandOver } from '@gongzhi/contracts/mediation';
import type { Scope } from '@gongzhi/platform';
import { sql, type Insertable, type Kysely, type Selectable, type Updateable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

export type HandOverRow = Selectable<Database['hand_over']>;
type OfDispute = Pick<DisputeRow, 'code' | 'kind' | 'status' | 'version'>;

/** Writes a hand-over that was sent or brought in. */
export async function insertHandOver(db: Kysely<Database>, handOver: Insertable<Database['hand_over']>): Promise<HandOverRow> {
  return db.insertInto('hand_over').values(handOver).returningAll().executeTakeFirstOrThrow();
}

/** A hand-over of a dispute. */
export async function findHandOver(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>, id: string): Promise<HandOverRow | undefined> {
  return db.selectFrom('hand_over').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('id', '=', id).executeTakeFirst();
}

/** Whether a package of a dispute waits for its answer at an institution; reports of a possible crime go their own way. */
export async function isPendingAt(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>, institution: string): Promise<boolean> {
  const row = await db
    .selectFrom('hand_over')
    .select('id')
    .where('county', '=', dispute.county)
    .where('dispute_id', '=', dispute.id)
    .where('direction', '=', 'out')
    .where('institution', '=', institution)
    .where('closed', '=', false)
    .where('state', 'in', ['sent', 'received'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes a hand-over. */
export async function updateHandOver(db: Kysely<Database>, row: HandOverRow, set: Updateable<Database['hand_over']>): Promise<HandOverRow> {
  return db.updateTable('hand_over').set(set).where('county', '=', row.county).where('dispute_id', '=', row.dispute_id).where('id', '=', row.id).returningAll().executeTakeFirstOrThrow();
}

interface Filters {
  readonly disputeId?: string | undefined;
  readonly direction?: string | undefined;
  readonly institution?: string | undefined;
  readonly state?: string | undefined;
}

/** Hand-overs within reach, newest first; one more than asked for. An institution's are those to and from its units. */
export async function listHandOverRows(db: Kysely<Database>, scope: Scope, query: { filters: Filters; reader: string; after: string | undefined; limit: number }) {
  const { filters: { disputeId, direction, institution, state }, reader, after, limit } = query;
  let rows = db
    .selectFrom('hand_over as h')
    .innerJoin('dispute as d', (join) => join.onRef('d.county', '=', 'h.county').onRef('d.id', '=', 'h.dispute_id'))
    .selectAll('h')
    .select(['d.code', 'd.kind', 'd.status', 'd.version', 'd.title', sql<string | null>`(select u.name from unit u where u.id = h.unit_id)`.as('unit_name')])
    // Nobody reads a report of a possible crime in a dispute they are party to, though they work at the centre.
    .where(sql<boolean>`not (h.closed and d.party_persons @> array[${reader}])`);
  if (scope.areas.length === 0) rows = rows.where(sql<boolean>`h.unit_id = any (${scope.units}::uuid[])`);
  if (disputeId) rows = rows.where('h.dispute_id', '=', disputeId);
  if (direction) rows = rows.where('h.direction', '=', direction);
  if (institution) rows = rows.where('h.institution', '=', institution);
  if (state) rows = rows.where('h.state', '=', state);
  if (after) rows = rows.where('h.id', '<', after);
  return rows.orderBy('h.id', 'desc').limit(limit + 1).execute();
}

/** A hand-over as the contract shows it. */
export function handOverOf(row: HandOverRow, dispute: OfDispute): HandOver {
  return {
    id: row.id,
    disputeId: row.dispute_id,
    code: dispute.code,
    kind: dispute.kind as HandOver['kind'],
    disputeStatus: dispute.status as HandOver['disputeStatus'],
    direction: row.direction as HandOver['direction'],
    institution: row.institution as HandOver['institution'],
    unitId: row.unit_id,
    number: row.number,
    reason: row.reason,
    packageSha256: row.file_sha256,
    sentAt: row.sent_at.toISOString(),
    receivedAt: row.received_at?.toISOString() ?? null,
    receiptNumber: row.receipt_number,
    state: row.state as HandOver['state'],
    result: row.result,
    resultAt: row.result_at?.toISOString() ?? null,
    version: dispute.version,
  };
}
