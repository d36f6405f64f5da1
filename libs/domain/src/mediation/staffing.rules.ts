/** How many mediators an area should have. */
import { tierOf } from '../areas/index.ts';

type Norm = readonly (readonly [below: number, mediators: number])[];

/**
 * The norms, by tier and population: a village of fewer than 1,000 people has 10 mediators, one of 1,000 to 3,000 has 15, a larger one 20; a county
 * 100. Townships have 20, 30 or 40 by size; the norm does not say where a size begins, so these are the platform's classes: fewer than 20,000
 * people small, 20,000 to 50,000 middle, more large. Each tier counts its own mediators: those of villages do not fill a township's places.
 */
const norms: Readonly<Record<'village' | 'township' | 'county', Norm>> = {
  village: [[1_000, 10], [3_001, 15], [Infinity, 20]],
  township: [[20_000, 20], [50_001, 30], [Infinity, 40]],
  county: [[Infinity, 100]],
};

/** Whether there is a norm for areas of this code's tier. */
function hasStaffingNorm(area: string): boolean {
  return tierOf(area) in norms;
}

/** How many mediators an area should have; null where its population decides and is not known, or its tier has no norm. */
export function requiredMediators(area: string, population: number | null): number | null {
  const norm = (norms as Partial<Record<string, Norm>>)[tierOf(area)];
  if (!norm || (population === null && norm.length > 1)) return null;
  return norm.find(([below]) => (population ?? 0) < below)![1];
}

/** What is known of an area's mediators. */
type StaffedArea = Readonly<{ area: string; population: number | null; present: number }>;

/** The same with what the norm asks. */
type Staffing<Area extends StaffedArea = StaffedArea> = Area & Readonly<{ required: number | null; missing: number | null }>;

/** Which line comes first: most missing, what is unknown last, by code where that is equal. */
export function compareStaffing(one: Pick<Staffing, 'area' | 'missing'>, other: Pick<Staffing, 'area' | 'missing'>): number {
  const more = (other.missing ?? -1) - (one.missing ?? -1);
  return more !== 0 ? more : one.area < other.area ? -1 : one.area > other.area ? 1 : 0;
}

/** Who lacks how many mediators, most missing first, and the totals. What is too many in one area fills no place in another. */
export function staffingOf<Area extends StaffedArea>(areas: readonly Area[]) {
  const lines = areas
    .filter(({ area }) => hasStaffingNorm(area))
    .map((area): Staffing<Area> => {
      const required = requiredMediators(area.area, area.population);
      return { ...area, required, missing: required === null ? null : Math.max(0, required - area.present) };
    })
    .toSorted(compareStaffing);
  const sum = (figure: (line: Staffing<Area>) => number | null): number => lines.reduce((total, line) => total + (figure(line) ?? 0), 0);
  return {
    lines,
    totals: {
      areas: lines.length, unknown: lines.filter(({ required }) => required === null).length, required: sum(({ required }) => required), present: sum(({ present }) => present),
      missing: sum(({ missing }) => missing),
    },
  };
}
