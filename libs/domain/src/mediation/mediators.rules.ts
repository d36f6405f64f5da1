/** Who may be a mediator, and what may be done to one. */
import { mediatorStates, misconducts, type AssignmentBar, type CentreTier, type DismissalGround, type MediatorKind, type MediatorState, type RegisterRefusalCode } from '@gongzhi/contracts/mediation';
import { isWithin } from '../areas/index.ts';
import { isDay } from '../calendar/index.ts';
import { grant, refuse, type Decision } from '../decision.ts';

/** The first day somebody is an adult (18; Civil Code article 17). Who is born on February 29 is so from March 1 where the year has none. */
export function adultFrom(bornOn: string): string {
  const year = Number(bornOn.slice(0, 4)) + 18;
  const birthday = `${year}${bornOn.slice(4)}`;
  return isDay(birthday) ? birthday : `${year}-03-01`;
}

/** What decides whether somebody may serve in a centre. */
export type Candidate = Readonly<{ kind: MediatorKind; bornOn: string; homeArea: string; recruitedOn: string }>;

/** May somebody be a mediator of a centre? Adults (People's Mediation Law article 14) who live where the centre is; an industry's experts come from anywhere. */
export function mayServe({ kind, bornOn, homeArea, recruitedOn }: Candidate, centre: Readonly<{ tier: CentreTier; area: string }>, today: string): Decision<object, RegisterRefusalCode> {
  if (recruitedOn > today) return refuse('MEDIATOR_RECRUITED_LATER', { field: 'recruitedOn' });
  if (recruitedOn < adultFrom(bornOn)) return refuse('MEDIATOR_NOT_ADULT', { field: 'bornOn' });
  if (kind === 'industry') return centre.tier === 'industry' ? grant() : refuse('MEDIATOR_KIND_MISFIT', { field: 'kind' });
  return isWithin(homeArea, centre.area) ? grant() : refuse('MEDIATOR_LIVES_ELSEWHERE', { field: 'homeArea' });
}

/** What is done to a mediator, from which states and to which. */
export const mediatorTransitions = {
  update: { active: 'active', suspended: 'suspended' },
  certify: { active: 'active', suspended: 'suspended' },
  train: { active: 'active', suspended: 'suspended' },
  criticise: { active: 'active', suspended: 'suspended' },
  decide_level: { active: 'active' },
  move: { active: 'active', suspended: 'suspended' },
  suspend: { active: 'suspended' },
  reinstate: { suspended: 'active' },
  dismiss: { active: 'dismissed', suspended: 'dismissed' },
} as const satisfies Record<string, Partial<Record<MediatorState, MediatorState>>>;
export type MediatorAction = keyof typeof mediatorTransitions;

/** May this be done to a mediator now, and what are they then? Who was dismissed stays so; recruiting them again makes a new entry. */
export function mayDoToMediator(state: MediatorState, action: MediatorAction): Decision<{ next: MediatorState }, RegisterRefusalCode> {
  const next = (mediatorTransitions[action] as Partial<Record<MediatorState, MediatorState>>)[state];
  return next ? grant({ next }) : refuse('MEDIATOR_NOT_IN_STATE', { state, stateLabel: mediatorStates[state] });
}

/**
 * May a mediator be dismissed on this ground? Misconduct is criticised and put right at first; only what is serious, or comes again, leads to
 * dismissal (People's Mediation Law article 15). Nobody leaves disputes behind (首调负责制).
 */
export function mayDismiss(ground: DismissalGround, of: Readonly<{ serious: boolean; criticised: boolean; busy: boolean }>): Decision<object, RegisterRefusalCode> {
  if (ground in misconducts && !of.serious && !of.criticised) return refuse('CRITICISM_FIRST', { field: 'serious' });
  return of.busy ? refuse('MEDIATOR_HAS_DISPUTES') : grant();
}

/** Why a mediator cannot be assigned on a day; null when they can. The certificate counts to the end of its last day. */
export function assignmentBar(mediator: Readonly<{ state: MediatorState; certificateExpiresOn: string | null }>, today: string): AssignmentBar | null {
  if (mediator.state !== 'active') return mediator.state;
  if (mediator.certificateExpiresOn === null) return 'not_certified';
  return mediator.certificateExpiresOn < today ? 'certificate_expired' : null;
}

/** Days before the end of a certificate on which its centre is reminded, the nearest first. */
export const certificateReminderDays = [7, 30, 60] as const;
