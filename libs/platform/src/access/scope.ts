import { permissions, type Operation, type Reach, type Role } from '@gongzhi/contracts';
import type { Actor } from './actor.ts';

/** How far one actor reaches in one operation: what row security compares rows with. */
export interface Scope {
  /** The actor's own records, when the permission reaches them; `-` otherwise. */
  readonly person: string;
  /** Area subtrees; `''` is everywhere. */
  readonly areas: readonly string[];
  readonly units: readonly string[];
  /** Roles that gave the permission, for the audit record. */
  readonly roles: readonly Role[];
}

/** The scope of somebody who is nobody: no record is theirs and no area within reach. */
export const nowhere: Scope = { person: '-', areas: [], units: [], roles: [] };

/** The scope of a service's own work. */
export const everywhere: Scope = { person: '-', areas: [''], units: [], roles: [] };

/**
 * The scope an actor has in an operation, from the access table and the actor's grants in force.
 *
 * @returns undefined when the actor may not call it at all
 */
export function scopeOf(operation: Operation, actor: Actor, now: Date): Scope | undefined {
  if (actor.kind === 'service') return everywhere;
  const { allow } = operation;
  if (allow === 'internal') return everywhere;
  if (allow === 'public') return { person: actor.kind === 'anonymous' ? '-' : actor.id, areas: [], units: [], roles: [] };
  if (actor.kind === 'anonymous') return undefined;
  if (allow === 'signed-in') return { person: actor.id, areas: [], units: [], roles: [] };

  const table: Partial<Record<Role, Reach>> = permissions[allow];
  const roles = new Set<Role>();
  const areas = new Set<string>();
  const units = new Set<string>();
  let own = false;
  const add = (role: Role, grant: { area: string; units: readonly string[] }): void => {
    const reach = table[role];
    // Everything is for those who hold the role everywhere: a county's administrator does not change what all counties share.
    if (!reach || (reach === 'all' && grant.area !== '')) return;
    roles.add(role);
    if (reach === 'own') own = true;
    if (reach === 'all') areas.add('');
    if (reach === 'area') areas.add(grant.area);
    if (reach === 'unit' || reach === 'area') for (const unit of grant.units) units.add(unit);
  };
  // Everybody who is logged in is a resident, wherever they are registered: permanent and temporary residents are equal here.
  if (actor.kind === 'person') add('resident', { area: '', units: [] });
  for (const grant of actor.grants) {
    if (!grant.expiresAt || Date.parse(grant.expiresAt) > now.getTime()) add(grant.role, grant);
  }
  if (roles.size === 0) return undefined;
  return { person: own ? actor.id : '-', areas: [...areas], units: [...units], roles: [...roles] };
}

/** Whether somebody holds one of these roles where an area lies, whatever they are doing. */
export function holdsRole(actor: Actor, roles: readonly string[], area: string): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && area.startsWith(grant.area));
}

/** Whether an area lies within the scope's area subtrees. */
export function covers(scope: Scope, area: string): boolean {
  return scope.areas.some((prefix) => area.startsWith(prefix));
}
