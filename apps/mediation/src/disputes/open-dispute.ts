import { mediation, type DisputeKind, type DisputeSource, type PartyTold } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { ownersOf, type Acting } from './act.ts';
import type { DisputeRow } from './dispute-row.ts';
import type { ActiveCentre } from './disputes.queries.ts';
import { partyRow } from './parties.ts';

/** A dispute about to be recorded, whoever brings it. */
export interface NewDispute {
  /** The matter's code where it came from one; else a code of its own. */
  readonly code: string;
  readonly matterId?: string | undefined;
  readonly source: DisputeSource;
  readonly kind: DisputeKind;
  readonly title: string;
  readonly facts: string;
  readonly area: string;
  readonly areas: readonly string[];
  readonly centre: ActiveCentre;
  readonly parties: readonly PartyTold[];
  readonly amount?: number | undefined;
  readonly headcount: number;
  readonly urgency: string;
  readonly crowdRisk: string;
  /** The mediator who recorded it answers for it first (首调负责制). */
  readonly firstMediatorId?: string | undefined;
  /** Units that share in it: those of who brought it. */
  readonly units: readonly string[];
  readonly simulated: boolean;
}

/** Areas whose centres take part in a dispute: where it lies as a whole, each area concerned, and where the centre is. */
export function reachOf(area: string, centre: Pick<ActiveCentre, 'area'>, areas: readonly string[]): string[] {
  return [...new Set([area, centre.area, ...areas])];
}

/** Writes a new dispute with its parties and announces it. */
export async function openDispute({ db, actor, now, emit }: Acting, dispute: NewDispute): Promise<DisputeRow> {
  const { centre, parties } = dispute;
  const { county } = centre;
  const id = newId();
  const row = await db
    .insertInto('dispute')
    .values({
      county, id, code: dispute.code, source: dispute.source, matter_id: dispute.matterId ?? null, kind: dispute.kind, title: dispute.title, facts: dispute.facts, area: dispute.area,
      areas: [...dispute.areas], tier: centre.tier, centre_id: centre.id, centre_area: centre.area, amount: dispute.amount ?? null, headcount: dispute.headcount, urgency: dispute.urgency,
      crowd_risk: dispute.crowdRisk, status: 'recorded', recorded_by: actor.id, first_mediator_id: dispute.firstMediatorId ?? null, recorded_at: now, simulated: dispute.simulated, involved_units: [...dispute.units],
      party_persons: parties.flatMap(({ personId }) => personId ?? []), reach_areas: reachOf(dispute.area, centre, dispute.areas),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (parties.length > 0) await db.insertInto('party').values(parties.map((party) => partyRow(row, party, now))).execute();
  await db
    .insertInto('timeline')
    .values({ county, dispute_id: id, id: newId(), at: now, action: 'record', from_status: null, to_status: 'recorded', actor_id: actor.id, detail: JSON.stringify({ source: dispute.source }) })
    .execute();
  emit(mediation.disputes.recorded, {
    id, area: dispute.area, units: [...dispute.units], ...ownersOf(row), code: dispute.code, ...(dispute.matterId ? { matterId: dispute.matterId } : {}), source: dispute.source, kind: dispute.kind,
    tier: centre.tier as 'county', centreId: centre.id, status: 'recorded', recordedAt: now.toISOString(), simulated: dispute.simulated,
  });
  return row;
}
