import { permissions, type Reach } from '@gongzhi/contracts';

/** A role held somewhere. */
export interface Held {
  readonly role: string;
  readonly area: string;
}

const table = Object.values(permissions) as Partial<Record<string, Reach>>[];

/** Whether a role does some of its work for units: without one, it could do nothing there. */
export function worksForUnits(role: string): boolean {
  return table.some((reaches) => reaches[role] === 'unit');
}

/**
 * Whether somebody may give, take away or take over a role: its area lies within their own. What reaches everything takes a grant over
 * everything, which nobody below gives.
 *
 * @param areas the area subtrees in which they administer
 */
export function isWithinReach(held: Held, areas: readonly string[]): boolean {
  return areas.some((area) => held.area.startsWith(area));
}
