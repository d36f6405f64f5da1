/** The tier rule: a tier handles what arises in it, or applies to a tier above it. */
import type { CentreTier, DisputeRefusalCode } from '@gongzhi/contracts/mediation';
import { ancestorsOf, isWithin } from '../areas/index.ts';
import { grant, refuse, type Decision } from '../decision.ts';
import { generalTiers } from './centres.rules.ts';

/** Where a centre sits. */
export type Seat = Readonly<{ id: string; tier: CentreTier; area: string }>;

const isGeneral = ({ tier }: Seat): boolean => (generalTiers as readonly CentreTier[]).includes(tier);

/** Areas whose general centre is above a centre, the lowest last. For an enterprise's or an industry's the general centre of its own area is. */
export function areasAbove(seat: Seat): string[] {
  return isGeneral(seat) ? ancestorsOf(seat.area) : [...ancestorsOf(seat.area), seat.area];
}

/** May a centre apply to another? To a general centre above it, the next one or any higher. */
export function mayApplyTo(from: Seat, to: Seat): Decision<object, DisputeRefusalCode> {
  return isGeneral(to) && areasAbove(from).includes(to.area) ? grant() : refuse('CENTRE_NOT_ABOVE', { field: 'toCentreId' });
}

/** Whether a centre works for all of an area, so that what lies there need not rise. */
export function worksFor(seat: Seat, area: string): boolean {
  return isWithin(area, seat.area);
}
