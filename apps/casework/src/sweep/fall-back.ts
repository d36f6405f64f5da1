import { fallBackToTerritory } from '@gongzhi/domain/casework';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { record } from '../matters/act.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { disputeOf } from '../ownership/ownership.queries.ts';
import { settleOwnership } from '../ownership/settle-ownership.ts';
import type { SweepContext, SweepOptions } from './sweep-context.ts';
import { claimUnruled } from './sweep.queries.ts';

/** Gives matters whose arbiter stayed silent to their territory: recorded as a fall-back, never as a ruling. Returns how many. */
export async function fallBackUnruled(context: SweepContext, options: SweepOptions): Promise<number> {
  const { db, now, log, target } = context;
  let settled = 0;
  for (const { owning_area: _, ...matter } of await claimUnruled(db, now, options)) {
    const territory = await territoryOf(db, matter);
    const decision = territory && fallBackToTerritory(await disputeOf(db, matter), territory, now, now);
    if (!decision?.ok || !decision.dispute.settlement) {
      log.warn({ matter: matter.id }, 'no unit of the territory can take over a disputed matter');
      continue;
    }
    await record(context, { matter }, 'fall_back', 'routed', await settleOwnership(context, matter, decision.dispute.settlement));
    target(`matters/${matter.id}`, matter.area);
    settled += 1;
  }
  return settled;
}

/** The centre of the matter's township, else of its county; and the unit of whoever received it. */
async function territoryOf(db: Kysely<Database>, matter: MatterRow): Promise<{ unit: string; firstContact: string } | undefined> {
  const centres = await db
    .selectFrom('unit').select('id').where('kind', '=', 'centre').where('active', '=', true)
    .where(sql<boolean>`area = any (${[matter.township, matter.county]}::text[])`).orderBy(sql`length(area) desc`).orderBy('id').execute();
  const contact = await db.selectFrom('unit_officer').select('unit_id').where('person_id', '=', matter.received_by).orderBy('unit_id').executeTakeFirst();
  const [unit = contact?.unit_id] = centres.map(({ id }) => id);
  const last = contact?.unit_id ?? centres.at(-1)?.id;
  return unit && last ? { unit, firstContact: last } : undefined;
}
