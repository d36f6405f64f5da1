import { casework } from '@gongzhi/contracts/casework';
import type { OutputOf } from '@gongzhi/contracts';
import { mediation, type DeclineReason, type PartyTold } from '@gongzhi/contracts/mediation';
import { ancestorsOf } from '@gongzhi/domain/areas';
import { codeOfRound, disputeKindOf } from '@gongzhi/domain/mediation';
import { learnAreas } from '../areas/learn-areas.ts';
import { lowestCentre } from '../disputes/disputes.queries.ts';
import { openDispute } from '../disputes/open-dispute.ts';
import type { MatterContext } from './matter-context.ts';
import { roundsOf } from './matters.queries.ts';

type SentMatter = OutputOf<typeof casework.matters.forMediation>;

/**
 * Makes a dispute of a matter that was sent here, with the matter's one code, at the lowest centre of its area. The event is thin: words and
 * persons are asked of casework, as they are now. What cannot be taken is told back, and stays to be settled by hand there.
 */
export async function takeMatter(context: MatterContext): Promise<void> {
  const { event, db, call, target } = context;
  const rounds = await roundsOf(db, event.data.id);
  if (rounds.some(({ ended_at }) => ended_at === null)) return;
  const matter = await call(casework.matters.forMediation, { id: event.data.id });
  // It has gone another way meanwhile.
  if (matter.status !== 'in_mediation') return;
  const now = matter.simulated ? new Date(event.time) : context.now;
  if (matter.accuses) return decline({ ...context, now }, matter, 'accusation');
  const { area } = matter;
  if ((await learnAreas(context, [area])).length > 0) return decline({ ...context, now }, matter, 'area_unknown');
  const centre = await lowestCentre(db, [area, ...ancestorsOf(area)]);
  if (!centre) return decline({ ...context, now }, matter, 'no_centre');
  const row = await openDispute({ ...context, now }, {
    code: codeOfRound(matter.code, rounds.length), matterId: matter.id, source: 'matter', kind: disputeKindOf(matter.category), title: matter.title, facts: matter.description, area,
    areas: [area], centre, parties: partiesOf(matter), headcount: 0, urgency: matter.urgency, crowdRisk: 'none', units: event.data.unitId ? [event.data.unitId] : [], simulated: matter.simulated,
  });
  target(`disputes/${row.id}`, area);
}

function decline({ emit, log }: MatterContext, { id, area }: SentMatter, reason: DeclineReason): void {
  log.warn({ matterId: id, reason }, 'a matter was not taken into mediation');
  emit(mediation.intake.declined, { id, area, matterId: id, reason });
}

/** Who brought it in stands on the first side; the centre asks for the other and for what each wants. */
function partiesOf({ reporter }: SentMatter): PartyTold[] {
  if (!reporter) return [];
  const { name, contact, personId } = reporter;
  // Casework knows an account by its id alone: the centre asks for the name with the rest.
  return [{ side: 1, kind: 'person', name: name ?? '反映人', ...(contact ? { contact } : {}), ...(personId ? { personId } : {}), willingness: 'unknown' }];
}
