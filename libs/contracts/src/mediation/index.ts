import { deadLettersOf } from '../contract/dead-letters.ts';
import { service } from '../contract/service.ts';
import { archives } from './archives.ts';
import { assignments } from './assignments.ts';
import { centres } from './centres.ts';
import { clocks } from './clocks.ts';
import { confirmations } from './confirmations.ts';
import { conflicts } from './conflicts.ts';
import { disputes } from './disputes.ts';
import { endings } from './endings.ts';
import { files } from './files.ts';
import { followUps } from './follow-ups.ts';
import { handOvers } from './hand-overs.ts';
import { intake } from './intake.ts';
import { measures } from './measures.ts';
import { mediators } from './mediators.ts';
import { sessions } from './sessions.ts';
import { staffing } from './staffing.ts';

export * from './vocabulary.ts';
export * from './refusals.ts';
export * from './dispute.ts';
export * from './register-refusals.ts';
export * from './exchange-refusals.ts';
export * from './confirmation.ts';
export * from './hand-over.ts';
export type { FollowUp } from './follow-ups.ts';
export type { MediationCentre } from './centres.ts';
export type { Mediator, MediatorItem, MediatorRecord, MediatorTold } from './mediator.ts';
export type { Attendance, Session } from './session.ts';
export type { MeasureTaken } from './measures.ts';
export type { RemedyTold } from './endings.ts';
export type { DisputeClockExplained } from './clocks.ts';
export type { DisputePaper } from './files.ts';

/** Disputes, those who mediate them, and what comes of it (domain: mediation). */
export const mediation = service('mediation', { archives, assignments, centres, confirmations, conflicts, clocks, disputes, endings, files, measures, sessions, followUps, handOvers, intake, mediators, staffing, deadLetters: deadLettersOf('mediation') });
