import { casework } from '@gongzhi/contracts/casework';
import { countyOf } from '@gongzhi/domain/areas';
import { mayReceive } from '@gongzhi/domain/casework';
import { covers } from '@gongzhi/platform';
import type { z } from 'zod';
import { reviseClocks } from '../clocks/revise-clocks.ts';
import { handle, type Context } from '../handle.ts';
import { act, refuseAs, type Change } from './act.ts';
import type { LockedMatter } from './load-matter.ts';
import { accusedOf, type MatterRow } from './matter-row.ts';
import { findCategory } from './matters.queries.ts';
import { unitsOf } from './units-of.ts';

export const triageMatter = handle(casework.matters.triage)((context) => act(context, context.input.id, 'triage', (loaded) => triage(context, loaded, context.input)));

/** What a triage settles. */
export async function triage(context: Context, loaded: LockedMatter, input: Omit<z.output<typeof casework.matters.triage.input>, 'id'>): Promise<Change> {
  const { matter } = loaded;
  const { category, urgency, area, petitionTrack, accusedUnits, accusedPersons, note } = input;
  if (area && countyOf(area) !== matter.county) context.refuseField('area', 'other_county', otherCounty);
  if (area && !covers(context.scope, area)) context.refuseField('area', 'out_of_reach', outOfReach);
  if (petitionTrack && matter.kind !== 'petition') context.refuseField('petitionTrack', 'only_for_petitions', onlyForPetitions);
  await checkCategory(context, category, matter.kind);
  const settled = {
    category,
    urgency: urgency ?? matter.urgency,
    area: area ?? matter.area,
    petition_track: petitionTrack ?? matter.petition_track,
    accused_units: accusedUnits ?? matter.accused_units,
    accused_persons: accusedPersons ?? matter.accused_persons,
  };
  const after = { ...matter, ...settled } as MatterRow;
  refuseTheAccused(context, after);
  return { set: { ...settled, ...withoutAccused(after) }, clocksChanged: await reviseClocks(context.db, loaded, after, context.now), note, detail: changesOf(matter, after) };
}

const otherCounty = { 'zh-CN': '不属于本区县；请不予受理并告知去处', en: 'Another county: refuse it and say where to go' };
const outOfReach = { 'zh-CN': '超出您的区域，请由上级综治中心调整', en: 'Beyond your area: the centre above moves it' };
const onlyForPetitions = { 'zh-CN': '仅信访事项适用', en: 'Only a petition has a track' };

async function checkCategory(context: Context, code: string, kind: string): Promise<void> {
  const category = await findCategory(context.db, code);
  if (!category) refuseAs(context, 'CATEGORY_UNKNOWN', { field: 'category' });
  else if (category.kind !== kind) refuseAs(context, 'CATEGORY_OTHER_KIND', { field: 'category' });
}

/** Nobody triages what accuses them or their unit. */
function refuseTheAccused(context: Context, matter: MatterRow): void {
  const accused = accusedOf(matter);
  for (const receiver of [{ officer: context.actor.id }, ...unitsOf(context.actor).map((unit) => ({ unit }))]) {
    const decision = mayReceive(accused, receiver);
    if (!decision.ok) refuseAs(context, decision.refusal);
  }
}

/** Takes the matter away from those it accuses: they neither own nor read it. */
function withoutAccused(matter: MatterRow): Partial<Pick<MatterRow, 'involved_units' | 'unit_id' | 'handler_id'>> {
  const isAccused = (unit: string | null) => unit !== null && matter.accused_units.includes(unit);
  return {
    involved_units: matter.involved_units.filter((unit) => !isAccused(unit)),
    ...(isAccused(matter.unit_id) ? { unit_id: null, handler_id: null } : {}),
  };
}

/** What was corrected, for the timeline. Whom it accuses is not told there. */
function changesOf(before: MatterRow, after: MatterRow): Record<string, unknown> {
  const fields = ['category', 'urgency', 'area', 'petition_track'] as const;
  return Object.fromEntries(fields.filter((field) => before[field] !== after[field]).map((field) => [field, { from: before[field], to: after[field] }]));
}
