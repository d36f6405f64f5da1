import type { DisputeMeasure } from '@gongzhi/contracts/insight';
import type { PlannedDispute } from './plan/disputes.ts';

/** What the replay itself knows it has done with disputes, counted without the platform's help. */
export type DisputeTally = Readonly<Record<Extract<DisputeMeasure, 'screened' | 'settled' | 'diverted' | 'stabilised' | 'crowdsAverted' | 'resolvedWithCourt' | 'resolvedWithProcuratorate'>, number>>;

/** Counts the disputes of a tier (or all) that were played as far as `done` tells. */
export function disputeTally(plan: readonly PlannedDispute[], done: (mark: string) => number | undefined, tier?: string): DisputeTally {
  const tally = { screened: 0, settled: 0, diverted: 0, stabilised: 0, crowdsAverted: 0, resolvedWithCourt: 0, resolvedWithProcuratorate: 0 };
  for (const dispute of plan.filter((one) => !tier || one.tier === tier)) {
    const count = done(dispute.mark);
    if (count === undefined) continue;
    const acts = dispute.acts.slice(0, count);
    const has = (action: string, measure?: string): number => (acts.some((act) => act.action === action && (!measure || act.measure === measure)) ? 1 : 0);
    tally.screened += 1;
    tally.settled += has('conclude_agreement');
    tally.diverted += has('divert');
    tally.stabilised += has('take_measure', 'stabilising_care');
    tally.crowdsAverted += has('take_measure', 'crowd_incident_averted');
    if (dispute.broughtBy === 'court') tally.resolvedWithCourt += has('record_hand_over_result');
    if (dispute.broughtBy === 'procuratorate') tally.resolvedWithProcuratorate += has('record_hand_over_result');
  }
  return tally;
}
