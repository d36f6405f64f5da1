import { casework } from '@gongzhi/contracts/casework';
import { ancestorsOf } from '@gongzhi/domain/areas';
import { Refusal } from '@gongzhi/platform/pipeline';
import type { Context } from '../handle.ts';
import { knownAreas } from '../disputes/disputes.queries.ts';

/**
 * Makes sure that areas are known here: those that are not are asked of casework, which keeps the register, and remembered with the areas above them.
 *
 * @returns the codes there is no area for
 */
export async function learnAreas({ db, call }: Pick<Context, 'db' | 'call'>, codes: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(codes.flatMap((code) => [...ancestorsOf(code).filter((ancestor) => ancestor.length >= 6), code]))];
  const known = await knownAreas(db, wanted);
  const missing = wanted.filter((code) => !known.has(code));
  const unknown: string[] = [];
  for (const code of missing) {
    const name = await nameOf(call, code);
    if (name === undefined) unknown.push(code);
    else await db.insertInto('area').values({ code, name }).onConflict((row) => row.column('code').doNothing()).execute();
  }
  return codes.filter((code) => unknown.includes(code));
}

/** Casework's answer; undefined when there is no such area, or it was merged away. */
async function nameOf(call: Context['call'], code: string): Promise<string | undefined> {
  try {
    const area = await call(casework.areas.get, { code });
    return area.validTo === null ? area.name : undefined;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}
