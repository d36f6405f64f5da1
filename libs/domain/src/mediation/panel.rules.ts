/** Who mediates a dispute: one mediator or an odd panel with one lead, proposed by the centre or the parties, in charge once they have taken it over. */
import type { DisputeRefusalCode, PanelPart, PanelState } from '@gongzhi/contracts/mediation';
import { grant, refuse, type Decision } from '../decision.ts';

/** A mediator of a dispute, past ones too. Each assignment is a round of its own. */
export type PanelMember = Readonly<{ mediatorId: string; part: PanelPart; state: PanelState; round: number; reason: string | null }>;

/** What a centre asks for: a panel, or that whoever takes it over first has it. */
export type PanelWanted = Readonly<{ mediatorIds: readonly string[]; leadId?: string | undefined; how: 'panel' | 'first_to_take_over' }>;

/** A panel as it becomes, or why not. */
export type PanelDecision = Decision<{ members: readonly PanelMember[] }, DisputeRefusalCode>;

/** Mediators who have taken a dispute over. */
export function inCharge(members: readonly PanelMember[]): PanelMember[] {
  return members.filter(({ state }) => state === 'in_charge');
}

/** The mediator who answers for a dispute once taken over: the lead in charge. */
export function leadInCharge(members: readonly PanelMember[]): PanelMember | undefined {
  return inCharge(members).filter(({ part }) => part === 'lead').toSorted((one, other) => other.round - one.round)[0];
}

/**
 * Proposes mediators anew. A panel is odd and has one lead; nobody a party has refused is in it (People's Mediation Law articles 19 and 23). Whoever
 * is in charge stays so until the new lead has taken over (首调负责制).
 */
export function proposePanel(members: readonly PanelMember[], wanted: PanelWanted): PanelDecision {
  const { mediatorIds, how } = wanted;
  const leadId = wanted.leadId ?? (mediatorIds.length === 1 ? mediatorIds[0] : undefined);
  if (how === 'panel') {
    if (mediatorIds.length % 2 === 0) return refuse('PANEL_EVEN', { field: 'mediatorIds' });
    if (leadId === undefined || !mediatorIds.includes(leadId)) return refuse('LEAD_NEEDED', { field: 'leadId' });
  }
  const refused = mediatorIds.findIndex((id) => members.some(({ mediatorId, state }) => mediatorId === id && state === 'refused'));
  if (refused >= 0) return refuse('MEDIATOR_REFUSED', { field: `mediatorIds.${refused}` });
  const round = Math.max(0, ...members.map((member) => member.round)) + 1;
  const others = members.filter(({ mediatorId }) => !mediatorIds.includes(mediatorId)).map((member) => (member.state === 'proposed' ? leave(member, 'proposed_anew') : member));
  const named = mediatorIds.map((mediatorId): PanelMember => {
    const before = members.find((member) => member.mediatorId === mediatorId);
    if (how === 'first_to_take_over') return before?.state === 'in_charge' ? before : { mediatorId, part: 'candidate', state: 'proposed', round, reason: null };
    return { mediatorId, part: mediatorId === leadId ? 'lead' : 'member', state: before?.state === 'in_charge' ? 'in_charge' : 'proposed', round, reason: null };
  });
  return grant({ members: settled([...others, ...named]) });
}

/** A proposed mediator takes over. Of several asked, the first has it and the others are free. */
export function takeOver(members: readonly PanelMember[], mediatorId: string): PanelDecision {
  const taking = members.find((member) => member.mediatorId === mediatorId && member.state === 'proposed');
  if (!taking) return refuse('NOT_PROPOSED');
  const alone = taking.part === 'candidate';
  const after = members.map((member): PanelMember => {
    if (member === taking) return { ...member, part: alone ? 'lead' : member.part, state: 'in_charge' };
    return alone && member.state === 'proposed' ? leave(member, 'taken_over_by_another') : member;
  });
  return grant({ members: settled(after) });
}

/** A mediator withdraws, or is withdrawn. Whoever answers for a dispute stays until another has taken it over (首调负责制). */
export function release(members: readonly PanelMember[], mediatorId: string, reason: string): PanelDecision {
  const leaving = members.find((member) => member.mediatorId === mediatorId && (member.state === 'proposed' || member.state === 'in_charge'));
  if (!leaving) return refuse('NOT_ON_PANEL');
  if (leaving.state === 'in_charge' && (inCharge(members).length === 1 || leaving === leadInCharge(members))) return refuse('LAST_MEDIATOR');
  return grant({ members: members.map((member) => (member === leaving ? leave(member, reason) : member)) });
}

const leave = (member: PanelMember, reason: string): PanelMember => ({ ...member, state: 'released', reason });

/** Once the lead of the newest round is in charge, those of earlier rounds are free. */
function settled(members: readonly PanelMember[]): PanelMember[] {
  const newest = leadInCharge(members)?.round ?? 0;
  return members.map((member) => (member.state === 'in_charge' && member.round < newest ? leave(member, 'replaced') : member));
}
