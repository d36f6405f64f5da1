import { casework } from '@gongzhi/contracts/casework';
import { parentOf, planAreaChange, type PlannedChange } from '@gongzhi/domain/areas';
import { dayOf } from '@gongzhi/domain/calendar';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { closuresChanged } from '../closures/closures.queries.ts';
import type { Context } from '../handle.ts';
import { refuseAs } from '../matters/act.ts';
import { beginAreas, endAreas, insertChange, moveOpenWork } from './area-changes.queries.ts';
import { changeOf } from './area-of.ts';
import { lockAreas, type AreaChangeRow } from './areas.queries.ts';

/** A merge or a split: asks the rule, changes the register, moves what is open, and announces it. */
export async function changeAreas(context: Context, kind: 'merge' | 'split', change: PlannedChange) {
  const { db, actor, now, scope } = context;
  const codes = [...change.predecessors, ...change.successors.map(({ code }) => code)];
  if (!codes.every((code) => covers(scope, code))) return context.refuse('NOT_FOUND');
  const parents = change.successors.map(({ code }) => parentOf(code)).filter((code) => code !== null);
  const rows = await lockAreas(db, [...codes, ...parents]);
  const known = rows.map((row) => ({ code: row.code, validFrom: row.valid_from, validTo: row.valid_to, hasParts: row.has_parts }));
  const plan = planAreaChange(change, known, dayOf(now));
  if (!plan.ok) return refuseAs(context, plan.refusal, plan.details);

  const id = newId();
  await beginAreas(db, plan.begin, change.effectiveOn);
  await endAreas(db, plan.end, change.effectiveOn);
  if (plan.end.length) {
    await moveOpenWork(db, plan.end, plan.moveTo, { id, by: actor.id, at: now });
    // The successor's days may differ.
    await closuresChanged(db, [...plan.end, plan.moveTo]);
  }
  return recordAreaChange(context, { id, kind, effective_on: change.effectiveOn, predecessors: [...change.predecessors], successors: change.successors.map(({ code }) => code), weights: change.successors.map(({ weight }) => weight) });
}

/** Writes a change of areas and announces it. */
export async function recordAreaChange({ db, actor, now, emit, target }: Context, change: Pick<AreaChangeRow, 'id' | 'kind' | 'effective_on' | 'predecessors' | 'successors' | 'weights'>) {
  const county = change.predecessors[0]!.slice(0, 6);
  const row = { ...change, county, recorded_by: actor.id, recorded_at: now };
  await insertChange(db, row);
  const recorded = changeOf(row);
  target(`areas/${change.predecessors.join('+')}`, county);
  emit(casework.areas.changed, { ...recorded, area: county });
  return recorded;
}
