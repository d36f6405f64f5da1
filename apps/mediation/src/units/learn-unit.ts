import { casework } from '@gongzhi/contracts/casework';
import type { Context } from '../handle.ts';

/**
 * Whether a unit is one of a county that disputes can be handed over to. One not known here yet is asked of casework, which keeps the directory, and
 * remembered: who belongs to a unit gets to see the dispute, so no id is taken unseen.
 */
export async function isUnitOf({ db, call }: Pick<Context, 'db' | 'call'>, county: string, id: string): Promise<boolean> {
  const known = await db.selectFrom('unit').select('area').where('id', '=', id).executeTakeFirst();
  const area = known ? known.area : await learn({ db, call }, id);
  // Courts and procuratorates of a higher tier sit above the county.
  return area !== undefined && (area.startsWith(county) || county.startsWith(area));
}

async function learn({ db, call }: Pick<Context, 'db' | 'call'>, id: string): Promise<string | undefined> {
  try {
    const { area, name, active } = await call(casework.units.get, { id });
    if (!active) return undefined;
    await db.insertInto('unit').values({ id, area, name }).onConflict((row) => row.column('id').doNothing()).execute();
    return area;
  } catch (error) {
    if ((error as { code?: string }).code === 'NOT_FOUND') return undefined;
    throw error;
  }
}
