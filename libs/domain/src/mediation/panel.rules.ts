/** Who mediates a dispute: one mediator or an odd panel with one lead, proposed by the centre or chosen by the parties, in charge once they have taken it over. */
import type { DisputeRefusalCode, PanelPart, PanelState } from '@gongzhi/contracts/mediation';
import { grant, refuse, type Decision } from '../decision.ts';

/** A mediator of a dispute, past ones too. Each assignment is a round of its own; `chosenBy` are the sides that named him. */
export type PanelMember = Readonly<{ mediatorId: string; part: PanelPart; state: PanelState; round: number; chosenBy: readonly number[]; reason: string | null }>;

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
 * Proposes mediators anew. A panel is odd and has one lead; nobody a party has refused is in it, and whom each side has chosen is (People's
 * Mediation Law articles 19 and 23). Whoever is in charge stays so until the new lead has taken over (首调负责制).
 *
 * @param sides all sides of the dispute: their choice binds the centre once each has made one
 */
export function proposePanel(members: readonly PanelMember[], wanted: PanelWanted, sides: readonly number[]): PanelDecision {
  const { mediatorIds, how } = wanted;
  const leadId = wanted.leadId ?? (mediatorIds.length === 1 ? mediatorIds[0] : undefined);
  if (how === 'panel') {
    if (mediatorIds.length % 2 === 0) return refuse('PANEL_EVEN', { field: 'mediatorIds' });
    if (leadId === undefined || !mediatorIds.includes(leadId)) return refuse('LEAD_NEEDED', { field: 'leadId' });
  }
  const refused = mediatorIds.findIndex((id) => members.some(({ mediatorId, state }) => mediatorId === id && state === 'refused'));
  if (refused >= 0) return refuse('MEDIATOR_REFUSED', { field: `mediatorIds.${refused}` });
  const chosen = members.filter(({ state }) => state === 'chosen');
  if (allHaveChosen(chosen, sides) && !chosen.every(({ mediatorId }) => mediatorIds.includes(mediatorId))) return refuse('CHOICE_LEFT_OUT', { field: 'mediatorIds' });

  const round = Math.max(0, ...members.map((member) => member.round)) + 1;
  const waiting: readonly PanelState[] = ['proposed', 'chosen'];
  const others = members.filter(({ mediatorId }) => !mediatorIds.includes(mediatorId)).map((member) => (waiting.includes(member.state) ? leave(member, 'proposed_anew') : member));
  const named = mediatorIds.map((mediatorId): PanelMember => {
    const before = members.find((member) => member.mediatorId === mediatorId);
    const chosenBy = before?.chosenBy ?? [];
    if (how === 'first_to_take_over') return before?.state === 'in_charge' ? before : { mediatorId, part: 'candidate', state: 'proposed', round, chosenBy, reason: null };
    return { mediatorId, part: mediatorId === leadId ? 'lead' : 'member', state: before?.state === 'in_charge' ? 'in_charge' : 'proposed', round, chosenBy, reason: null };
  });
  return grant({ members: settled([...others, ...named]) });
}

/** A proposed mediator takes over. Of several asked, the first has it and the others are free. */
export function takeOver(members: readonly PanelMember[], mediatorId: string): PanelDecision {
  const taking = members.find((member) => member.mediatorId === mediatorId && member.state === 'proposed');
  if (!taking) return refuse('NOT_PROPOSED', { field: 'mediatorId' });
  const alone = taking.part === 'candidate';
  const after = members.map((member): PanelMember => {
    if (member === taking) return { ...member, part: alone ? 'lead' : member.part, state: 'in_charge' };
    return alone && member.state === 'proposed' ? leave(member, 'taken_over_by_another') : member;
  });
  return grant({ members: settled(after) });
}

/**
 * A side names the mediator it wants. When all sides name the same, he is proposed; when each names one of its own, the centre completes them to
 * an odd panel. A side may choose again as long as nobody is proposed on its choice.
 */
export function choose(members: readonly PanelMember[], side: number, mediatorId: string, sides: readonly number[]): PanelDecision {
  const before = members.find((member) => member.mediatorId === mediatorId);
  if (before?.state === 'refused') return refuse('MEDIATOR_REFUSED', { field: 'mediatorId' });
  if (before?.state === 'proposed' || before?.state === 'in_charge') return refuse('ON_PANEL_ALREADY', { field: 'mediatorId' });
  const others = members.filter((member) => member !== before).map((member): PanelMember => {
    const chosenBy = member.chosenBy.filter((other) => other !== side);
    if (member.state !== 'chosen' || chosenBy.length === member.chosenBy.length) return member;
    return chosenBy.length === 0 ? { ...leave(member, 'choice_changed'), chosenBy } : { ...member, chosenBy };
  });
  const chosenBy = [...new Set([...(before?.state === 'chosen' ? before.chosenBy : []), side])].toSorted((one, other) => one - other);
  const chosen = [...others, { mediatorId, part: 'member', state: 'chosen', round: 0, chosenBy, reason: null } satisfies PanelMember];
  return sides.every((each) => chosenBy.includes(each)) ? proposePanel(chosen, { mediatorIds: [mediatorId], how: 'panel' }, sides) : grant({ members: chosen });
}

/** A party refuses a mediator, once and for this dispute (People's Mediation Law article 23). */
export function refuseMediator(members: readonly PanelMember[], mediatorId: string, partyId: string): PanelDecision {
  const refused = members.find((member) => member.mediatorId === mediatorId && member.state !== 'released');
  if (!refused) return refuse('NOT_ON_PANEL', { field: 'mediatorId' });
  if (refused.state === 'refused') return refuse('MEDIATOR_REFUSED', { field: 'mediatorId' });
  return grant({ members: members.map((member) => (member === refused ? { ...member, state: 'refused', reason: partyId } : member)) });
}

/** A mediator withdraws, or is withdrawn. Whoever answers for a dispute stays until another has taken it over (首调负责制). */
export function release(members: readonly PanelMember[], mediatorId: string, reason: string): PanelDecision {
  const leaving = members.find((member) => member.mediatorId === mediatorId && (member.state === 'proposed' || member.state === 'in_charge'));
  if (!leaving) return refuse('NOT_ON_PANEL', { field: 'mediatorId' });
  if (leaving.state === 'in_charge' && (inCharge(members).length === 1 || leaving === leadInCharge(members))) return refuse('LAST_MEDIATOR');
  return grant({ members: members.map((member) => (member === leaving ? leave(member, reason) : member)) });
}

/** A dispute goes elsewhere: whoever was only chosen or proposed is free. */
export function freeWaiting(members: readonly PanelMember[]): PanelMember[] {
  return members.map((member) => (member.state === 'chosen' || member.state === 'proposed' ? leave(member, 'moved') : member));
}

const leave = (member: PanelMember, reason: string): PanelMember => ({ ...member, state: 'released', reason });

const allHaveChosen = (chosen: readonly PanelMember[], sides: readonly number[]): boolean => sides.length > 0 && sides.every((side) => chosen.some(({ chosenBy }) => chosenBy.includes(side)));

/** Once the lead of the newest round is in charge, those of earlier rounds are free. */
function settled(members: readonly PanelMember[]): PanelMember[] {
  const newest = leadInCharge(members)?.round ?? 0;
  return members.map((member) => (member.state === 'in_charge' && member.round < newest ? leave(member, 'replaced') : member));
}
