import type { Accused, Custody } from '@gongzhi/domain/casework';
import type { Context } from '../handle.ts';
import type { LoadedMatter } from '../matters/load-matter.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { findActiveUnit, unitPartsOf } from './custody.queries.ts';

/** Whom a matter accuses. */
export function accusedOf(matter: MatterRow): Accused {
  return { units: matter.accused_units, officers: matter.accused_persons };
}

/** Who holds a matter, as the rules of custody see it. Until a unit owns it, whoever received it answers for it. */
export async function custodyOf({ db }: Pick<Context, 'db'>, { matter }: LoadedMatter): Promise<Custody> {
  const parts = await unitPartsOf(db, matter);
  return {
    owner: matter.unit_id ?? '',
    handler: matter.handler_id,
    readers: parts.map(({ unit_id }) => unit_id),
    transfer: matter.pending_unit_id ? { to: matter.pending_unit_id } : null,
    accused: accusedOf(matter),
  };
}

/** The unit an input field names, which must exist and still work. */
export async function unitNamed({ db, refuseField }: Pick<Context, 'db' | 'refuseField'>, path: string, id: string) {
  return (await findActiveUnit(db, id)) ?? refuseField(path, 'unknown', { 'zh-CN': '没有这个单位', en: 'There is no such unit' });
}

/** The units involved in a matter, and one more. */
export function withUnit(matter: MatterRow, unitId: string): string[] {
  return [...new Set([...matter.involved_units, unitId])];
}

/** The units in whose name an actor can act. */
export function unitsOf({ actor }: Pick<Context, 'actor'>): string[] {
  return actor.grants.flatMap((grant) => grant.units);
}
