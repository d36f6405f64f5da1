import type { Dispute, DisputeItem, Party } from '@gongzhi/contracts/mediation';
import type { Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type DisputeRow = Selectable<Database['dispute']>;
export type PartyRow = Selectable<Database['party']>;

/** A moment as the contracts write it. */
export const moment = (value: Date | null): string | null => value?.toISOString() ?? null;

/** A dispute as the contract shows it to those entitled. */
export function disputeOf(row: DisputeRow): Dispute {
  return {
    id: row.id,
    code: row.code,
    source: row.source as Dispute['source'],
    matterId: row.matter_id,
    kind: row.kind as Dispute['kind'],
    title: row.title,
    facts: row.facts,
    area: row.area,
    areas: row.areas,
    tier: row.tier as Dispute['tier'],
    centreId: row.centre_id,
    amount: row.amount === null ? null : Number(row.amount),
    headcount: row.headcount,
    urgency: row.urgency as Dispute['urgency'],
    crowdRisk: row.crowd_risk as Dispute['crowdRisk'],
    status: row.status as Dispute['status'],
    firstMediatorId: row.first_mediator_id,
    divertedTo: row.divert_to,
    outcome: row.outcome,
    extended: row.extended,
    recordedAt: row.recorded_at.toISOString(),
    acceptedAt: moment(row.accepted_at),
    settledAt: moment(row.settled_at),
    endedAt: moment(row.ended_at),
    dueAt: moment(row.due_at),
    alert: row.alert as Dispute['alert'],
    version: row.version,
  };
}

/** A dispute with the names of its places. */
export type NamedRow = DisputeRow & { readonly area_name: string; readonly centre_name: string };

/** A line of a list. */
export function disputeItemOf(row: NamedRow): DisputeItem {
  const { id, code, kind, title, area, tier, centreId, status, urgency, crowdRisk, recordedAt, dueAt, alert, version } = disputeOf(row);
  return { id, code, kind, title, area, areaName: row.area_name, tier, centreId, centreName: row.centre_name, status, urgency, crowdRisk, recordedAt, dueAt, alert, version };
}

/** A party as the contract shows it. */
export function partyOf(row: PartyRow): Party {
  return {
    id: row.id,
    side: row.side,
    kind: row.kind as Party['kind'],
    name: row.name,
    contact: row.contact,
    representative: row.representative === null ? null : { name: row.representative, contact: row.representative_contact, authority: row.authority ?? '' },
    willingness: row.willingness as Party['willingness'],
  };
}
