import { permissions, type Reach, type Role } from '@gongzhi/contracts';

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
 * Whether somebody may give, take away or take over a role: its area lies within their own, and where the role reaches everything whatever its
 * area, so do they.
 *
 * @param areas the area subtrees in which they administer
 * @param own the roles they hold
 */
export function isWithinReach(held: Held, areas: readonly string[], own: readonly { role: Role }[]): boolean {
  if (areas.includes('')) return true;
  if (!areas.some((area) => held.area.startsWith(area))) return false;
  return table.every((reaches) => reaches[held.role] !== 'all' || own.some(({ role }) => reaches[role] === 'all'));
}
