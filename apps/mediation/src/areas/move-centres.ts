import type { CentreTier } from '@gongzhi/contracts/mediation';
import { generalTiers } from '@gongzhi/domain/mediation';
import { sql } from 'kysely';
import { announceCentre } from '../centres/centre-of.ts';
import { changeCentre } from '../centres/centres.queries.ts';
import type { AreaContext, AreaMove } from './area-move.ts';

/**
 * Moves the centres of areas that ended. Where the successor has its general centre already, that of the old area closes.
 *
 * @returns the centres that take the place of those that closed
 */
export async function moveCentres(context: AreaContext, { ended, to }: AreaMove): Promise<ReadonlyMap<string, string>> {
  const { db, target } = context;
  const inPlaceOf = new Map<string, string>();
  const centres = await db.selectFrom('centre').selectAll().where(sql<boolean>`area = any (${ended}::text[])`).where('active', '=', true).orderBy('id').forUpdate().execute();
  for (const centre of centres) {
    const general = (generalTiers as readonly CentreTier[]).includes(centre.tier as CentreTier);
    const there = general ? await generalCentreOf(context, to) : undefined;
    if (there) inPlaceOf.set(centre.id, there);
    announceCentre(context, await changeCentre(db, centre, there ? { active: false } : { area: to }));
    target(`centres/${centre.id}`, to);
  }
  return inPlaceOf;
}

async function generalCentreOf({ db }: AreaContext, area: string): Promise<string | undefined> {
  const centre = await db.selectFrom('centre').select('id').where('area', '=', area).where('tier', 'in', generalTiers).where('active', '=', true).forUpdate().executeTakeFirst();
  return centre?.id;
}
