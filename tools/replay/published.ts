import { publishedFigures } from '@gongzhi/domain/insight';
import type { MediatorLevel } from '@gongzhi/contracts/mediation';
import type { DisputeCounts, TierCounts } from './plan/disputes.ts';
import type { RegisterCounts } from './plan/register.ts';

/** A figure a place has published; 0 when it has not. */
function publishedOf(place: string, figure: string): number {
  return publishedFigures.find((line) => line.place === place && line.figure === figure)?.published ?? 0;
}

/** The counts the plan of petitions is made for. */
export function publishedCounts(place: string): { cases: number; personTimes: number; from: string; to: string } {
  const { from, to } = publishedFigures.find((line) => line.place === place)!;
  return { cases: publishedOf(place, 'petitions_county.cases'), personTimes: publishedOf(place, 'petitions_county.person_times'), from, to };
}

const levels: readonly MediatorLevel[] = ['township_able', 'township_chief', 'county_able', 'county_chief', 'county_expert'];

/** What was published of organisations and mediators. */
export function publishedRegister(place: string): RegisterCounts {
  return {
    organisations: publishedOf(place, 'mediators.organisations'),
    villages: publishedOf(place, 'centres.village'),
    mediators: { folk: publishedOf(place, 'mediators.folk'), industry: publishedOf(place, 'mediators.industry') },
    levels: Object.fromEntries(levels.map((level) => [level, publishedOf(place, `mediators.levels.${level}`)])) as Record<MediatorLevel, number>,
  };
}

/** What was published of disputes, by tier. */
export function publishedDisputes(place: string): DisputeCounts {
  const tier = (name: string): TierCounts => {
    const figure = (what: string): number => publishedOf(place, `disputes.${name}.${what}`);
    return { screened: figure('screened'), settled: figure('handled'), diverted: figure('diverted'), stabilised: figure('stabilised'), crowdsAverted: figure('crowd_incidents_averted') };
  };
  return {
    village: tier('village'), township: tier('township'), county: tier('county'),
    resolvedWith: { court: publishedOf(place, 'handover.court_resolved'), procuratorate: publishedOf(place, 'handover.procuratorate_resolved') },
  };
}
