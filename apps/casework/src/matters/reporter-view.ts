import type { LoadedMatter } from './load-matter.ts';

/**
 * Whether somebody reads the notes and papers that stay among those who work on a matter. The reporter does not, and a member of staff who
 * reported something is its reporter here, not staff.
 */
export function seesInternal({ facets }: Pick<LoadedMatter, 'facets'>): boolean {
  return !facets.includes('reporter');
}
