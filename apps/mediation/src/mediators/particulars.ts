import type { MediatorTold } from '@gongzhi/contracts/mediation';
import { mayServe } from '@gongzhi/domain/mediation';
import type { Insertable } from 'kysely';
import { learnAreas } from '../areas/learn-areas.ts';
import type { CentreRow } from '../centres/centres.queries.ts';
import type { Database } from '../database.types.ts';
import { refuseAs } from '../disputes/act.ts';
import type { Context } from '../handle.ts';

/** Columns of what was told about a mediator. */
export function particularsOf(told: MediatorTold) {
  const { kind, name, contact, personId, bornOn, homeArea, household, employer, skills, languages } = told;
  return {
    kind, name, contact: contact ?? null, person_id: personId ?? null, born_on: bornOn, home_area: homeArea, household: household ?? null, employer: employer ?? null,
    skills: [...new Set(skills)], languages: [...new Set(languages)],
  } satisfies Partial<Insertable<Database['mediator']>>;
}

/** Refuses who may not serve in a centre, and a home that is no area. */
export async function expectServing(context: Context, told: MediatorTold & { recruitedOn: string }, centre: Pick<CentreRow, 'tier' | 'area'>, today: string): Promise<void> {
  const serving = mayServe(told, { tier: centre.tier as 'village', area: centre.area }, today);
  if (!serving.ok) return refuseAs(context, serving.refusal, serving.details);
  if ((await learnAreas(context, [told.homeArea])).length > 0) return refuseAs(context, 'AREA_UNKNOWN', { field: 'homeArea' });
}
