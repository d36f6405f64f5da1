import type { DisputeAction, DisputeKind, Institution, Measure } from '@gongzhi/contracts/mediation';
import { addCalendarDays, type Day } from '@gongzhi/domain/calendar';
import type { AccountKey } from './accounts.ts';
import { momentOf } from './office-days.ts';
import { randomOf } from './random.ts';
import { sharesOf } from './shares.ts';
import { county, shuffled, type Township } from './yunyang.ts';

type Tier = 'village' | 'township' | 'county';

/** What was published of the disputes of a tier. */
export interface TierCounts {
  readonly screened: number;
  readonly settled: number;
  readonly diverted: number;
  readonly stabilised: number;
  readonly crowdsAverted: number;
}
export interface DisputeCounts extends Readonly<Record<Tier, TierCounts>> {
  /** Of those that were settled, as many after a hand-over. */
  readonly resolvedWith: Readonly<Partial<Record<Institution, number>>>;
}

/** One act of the plan after the record. */
export interface DisputeAct {
  readonly action: Extract<DisputeAction, 'accept' | 'assign' | 'take_over' | 'take_measure' | 'conclude_agreement' | 'divert' | 'close_unwilling' | 'record_hand_over_result'>;
  readonly at: string;
  readonly measure?: Measure;
}

/** A dispute as it is going to be. */
export interface PlannedDispute {
  readonly number: number;
  /** Part of its title, by which it is found again on the server. */
  readonly mark: string;
  readonly tier: Tier;
  readonly area: string;
  readonly by: AccountKey;
  readonly at: string;
  readonly kind: DisputeKind;
  /** Who handed it to the centre. */
  readonly broughtBy?: Institution;
  readonly willing: boolean;
  readonly acts: readonly DisputeAct[];
}

const kinds: readonly DisputeKind[] = ['family', 'neighbours', 'boundary', 'land_contract', 'money', 'road', 'housing', 'labour', 'elder_support', 'funeral', 'forest', 'property_management', 'traffic', 'medical'];
const firstDay: Day = '2026-01-02';
const days = 148;

/** How a dispute goes, beside where. */
interface Fate {
  readonly ends: 'settled' | 'diverted' | 'unwilling' | 'open';
  readonly stabilised?: boolean;
  readonly crowdAverted?: boolean;
  readonly broughtBy?: Institution;
}

/**
 * Disputes of January to May, by the tier that screened them. What was published does not say how those that were not settled stand: some are open, in
 * some a side did not want mediation. 33 of the townships are under stabilising care: all that are open there, the others among the settled ones.
 *
 * @returns in the order of their record, so that neighbours in the list are of different places
 */
export function planDisputes(counts: DisputeCounts, townships: readonly Township[], villages: ReadonlySet<string>): PlannedDispute[] {
  const places: Record<Tier, string[]> = {
    county: Array.from({ length: counts.county.screened }, () => county),
    township: spread(counts.township.screened, townships.map(({ code }) => code)),
    village: spread(counts.village.screened, townships.flatMap((township) => township.villages).filter((code) => villages.has(code))),
  };
  let number = 0;
  const disputes = (['county', 'township', 'village'] as const).flatMap((tier) => {
    const fates = fatesOf(counts[tier], tier === 'county' ? counts.resolvedWith : {});
    return shuffled(fates, randomOf(`yunyang 2026 ${tier}`)).map((fate, index) => dispute((number += 1), tier, places[tier][index]!, fate));
  });
  return disputes.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function fatesOf({ screened, settled, diverted, stabilised, crowdsAverted }: TierCounts, resolvedWith: DisputeCounts['resolvedWith']): Fate[] {
  const brought = Object.entries(resolvedWith).flatMap(([institution, count]) => Array.from({ length: count }, () => institution as Institution));
  const left = screened - settled - diverted;
  // Where care is published, all that is open is under care.
  const unwilling = stabilised ? 0 : Math.floor(left / 2);
  const open = left - unwilling;
  const caredSettled = Math.max(0, stabilised - open);
  return [
    ...Array.from({ length: settled }, (_, index): Fate => ({
      ends: 'settled', ...(brought[index] ? { broughtBy: brought[index] } : {}), ...(index < caredSettled ? { stabilised: true } : {}), ...(index >= settled - crowdsAverted ? { crowdAverted: true } : {}),
    })),
    ...Array.from({ length: diverted }, (): Fate => ({ ends: 'diverted' })),
    ...Array.from({ length: unwilling }, (): Fate => ({ ends: 'unwilling' })),
    ...Array.from({ length: open }, (_, index): Fate => ({ ends: 'open', ...(index < stabilised ? { stabilised: true } : {}) })),
  ];
}

function dispute(number: number, tier: Tier, area: string, { ends, stabilised, crowdAverted, broughtBy }: Fate): PlannedDispute {
  const random = randomOf(`yunyang 2026 dispute ${number}`);
  const mark = `YYT-${String(number).padStart(5, '0')}`;
  const day = addCalendarDays(firstDay, random.between(0, days - 1));
  let on = day;
  let minutes = random.between(0, 300);
  const at = (): string => momentOf(on, (minutes += random.between(5, 20)));
  const recordedAt = at();
  const acts: DisputeAct[] = [];
  const act = (action: DisputeAct['action'], more: Pick<DisputeAct, 'measure'> = {}): void => void acts.push({ action, at: at(), ...more });
  if (stabilised) act('take_measure', { measure: 'stabilising_care' });
  if (ends === 'diverted') act('divert');
  if (ends === 'unwilling') act('close_unwilling');
  if (ends === 'settled') {
    act('accept');
    act('assign');
    act('take_over');
    if (crowdAverted) act('take_measure', { measure: 'crowd_incident_averted' });
    on = addCalendarDays(on, random.between(1, 25));
    minutes = random.between(0, 300);
    act('conclude_agreement');
    if (broughtBy) act('record_hand_over_result');
  }
  return {
    number, mark, tier, area, by: tier === 'county' ? `clerk:${county}` : `clerk:${area.slice(0, 9)}`, at: recordedAt, kind: random.of(kinds), ...(broughtBy ? { broughtBy } : {}),
    willing: ends !== 'unwilling', acts,
  };
}

function spread(total: number, areas: readonly string[]): string[] {
  return sharesOf(total, areas.map(() => 1)).flatMap((share, index) => Array.from({ length: share }, () => areas[index]!));
}
