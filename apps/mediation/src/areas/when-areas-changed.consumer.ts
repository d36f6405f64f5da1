import { casework } from '@gongzhi/contracts/casework';
import { areaMoves } from '@gongzhi/domain/mediation';
import { defineConsumer } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { AreaContext, AreaMove } from './area-move.ts';
import { endAreas, forgetPopulation, nameArea } from './area-changes.queries.ts';
import { learnAreas } from './learn-areas.ts';
import { moveCentres } from './move-centres.ts';
import { moveDisputes } from './move-disputes.ts';
import { moveMediators } from './move-mediators.ts';

/** Follows merges, splits and renames of areas: centres, mediators and disputes that are not archived move to the successor, so that nobody loses sight of them. */
export const whenAreasChanged = defineConsumer<Kysely<Database>>()({
  name: 'areas',
  events: [casework.areas.changed],
  async handle(context) {
    const { db, call, event: { data } } = context;
    if (data.kind === 'rename') {
      for (const code of data.predecessors) await nameArea(db, code, (await call(casework.areas.get, { code })).name);
      return;
    }
    const successors = data.successors.toSorted((one, other) => other.weight - one.weight).map(({ code }) => code);
    const { ended, moveTo } = areaMoves(data);
    await endAreas(db, ended, successors);
    // How many people live in each part nobody has counted yet.
    await forgetPopulation(db, successors);
    if (ended.length === 0) return;
    const to = await livingSuccessor(call, moveTo);
    await learnAreas(context, [to]);
    const move: AreaMove = { ended, to, changeId: data.id };
    const closed = await moveCentres(context, move);
    await moveMediators(context, move, closed);
    await moveDisputes(context, move, closed);
  },
});

/** Changes are told in any order: the part that took most may have ended meanwhile, too. */
async function livingSuccessor(call: AreaContext['call'], code: string): Promise<string> {
  const { validTo, successors } = await call(casework.areas.get, { code });
  return validTo === null ? code : successors.reduce((best, part) => (part.share > best.share ? part : best)).code;
}
