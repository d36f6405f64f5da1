import { mediation, remedies, type DisputeKind, type RemedyTold } from '@gongzhi/contracts/mediation';
import { remediesOf } from '@gongzhi/domain/mediation';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { Context } from '../handle.ts';

/** The other ways open to the parties, in words. */
export function remediesTold(dispute: Pick<DisputeRow, 'kind'>): RemedyTold[] {
  return remediesOf(dispute.kind as DisputeKind).map(({ remedy, note }) => ({ remedy, label: remedies[remedy], note }));
}

/** Tells every party with an account that mediation ended, and which other ways are open. */
export function tellEnded({ emit }: Pick<Context, 'emit'>, dispute: DisputeRow): void {
  const fact = { id: dispute.id, area: dispute.area, status: dispute.status as 'failed', remedies: remediesOf(dispute.kind as DisputeKind).map(({ remedy }) => remedy) };
  if (dispute.party_persons.length === 0) emit(mediation.endings.ended, fact);
  for (const ownerId of dispute.party_persons) emit(mediation.endings.ended, { ...fact, ownerId });
}
