import type { Actor } from '@gongzhi/platform';

/** The units an actor works for. */
export function unitsOf(actor: Actor): string[] {
  return actor.grants.flatMap((grant) => grant.units);
}
