import type { OwnershipSettlement } from '@gongzhi/domain/casework';
import { stopClocks, runningClocks } from '../clocks/clock-sheet.ts';
import { withUnit } from '../custody/custody-of.ts';
import { addReader } from '../custody/custody.queries.ts';
import { restartClaim } from '../custody/restart-claim.ts';
import type { Context } from '../handle.ts';
import type { Change } from '../matters/act.ts';
import type { MatterRow } from '../matters/matter-row.ts';

/** Writes how a dispute was settled and gives the matter to its owner, who has nothing left to object to. */
export async function settleOwnership({ db, now }: Pick<Context, 'db' | 'now'>, matter: MatterRow, settlement: OwnershipSettlement): Promise<Change> {
  const { by, owner } = settlement;
  const ruling = by === 'ruling' ? settlement : undefined;
  await db
    .insertInto('ownership_settlement')
    .values({ county: matter.county, matter_id: matter.id, kind: by, unit_id: owner, arbiter_id: ruling?.arbiter ?? null, reason: ruling?.reason ?? null, settled_at: now })
    .execute();
  if (matter.unit_id && matter.unit_id !== owner) await addReader(db, matter, matter.unit_id, now);
  const arbitration = (await runningClocks(db, matter)).filter(({ kind }) => kind === 'arbitration');
  if (arbitration.length) await stopClocks(db, matter, arbitration.map(({ id }) => id), now);
  await restartClaim({ db, now }, matter);
  return {
    set: { unit_id: owner, handler_id: null, ownership_settled: true, involved_units: withUnit(matter, owner), routed_at: now },
    clocksChanged: true, note: ruling?.reason, detail: { unitId: owner, by },
  };
}
