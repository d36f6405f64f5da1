/** Where centres of which tier are set up. */
import type { CentreTier, DisputeKind, RegisterRefusalCode } from '@gongzhi/contracts/mediation';
import { tierOf, type AreaTier } from '../areas/index.ts';
import { grant, refuse, type Decision } from '../decision.ts';

/** Tiers of which an area has one centre: the one that takes whatever arises in it. */
export const generalTiers = ['county', 'township', 'village'] as const satisfies readonly CentreTier[];

/**
 * Levels of areas a centre may belong to. Every village and community has a committee, enterprises have one as they need it (People's Mediation Law
 * article 8), townships and other organisations may have them (article 34); an industry's is for a county or a township.
 */
const levels: Readonly<Record<CentreTier, readonly AreaTier[]>> = {
  county: ['county'],
  township: ['township'],
  village: ['village'],
  enterprise: ['county', 'township', 'village'],
  industry: ['county', 'township'],
};

/** May a centre of this tier be set up there? An industry centre names its field, no other does. */
export function mayEstablish(centre: Readonly<{ tier: CentreTier; area: string; industry?: DisputeKind | undefined }>): Decision<object, RegisterRefusalCode> {
  if (!levels[centre.tier].includes(tierOf(centre.area))) return refuse('CENTRE_TIER_MISFIT', { field: 'area' });
  if (centre.tier === 'industry') return centre.industry ? grant() : refuse('CENTRE_INDUSTRY_NEEDED', { field: 'industry' });
  return centre.industry ? refuse('CENTRE_INDUSTRY_MISFIT', { field: 'industry' }) : grant();
}
