/** A session of mediation as the contracts show it. */
import { z } from 'zod';
import { Id, Moment, pii } from '../contract/fields.ts';
import { GuestRelation, SessionReply, SessionState } from './vocabulary.ts';

/** Somebody asked to a session. Parties see who was asked, but not how guests are reached. */
export const Attendance = z
  .object({
    id: Id,
    role: z.enum(['party', 'mediator', 'invited']),
    partyId: Id.nullable(),
    mediatorId: Id.nullable(),
    name: pii(z.string()).nullable(),
    relation: GuestRelation.nullable(),
    contact: pii(z.string()).nullable(),
    /** When they were told: by the platform, or as somebody put on record. */
    notifiedAt: Moment.nullable(),
    /** What a party replied; null: nothing yet. */
    reply: SessionReply.nullable(),
    repliedAt: Moment.nullable(),
    attended: z.boolean().nullable(),
  })
  .meta({ id: 'Attendance' });
export type Attendance = z.output<typeof Attendance>;

/** A session (调解会). */
export const Session = z
  .object({
    id: Id,
    disputeId: Id,
    centreId: Id,
    /** The sitting that was adjourned to this one. */
    continuesId: Id.nullable(),
    startsAt: Moment,
    endsAt: Moment,
    place: pii(z.string()),
    openToPublic: z.boolean(),
    state: SessionState,
    heldAt: Moment.nullable(),
    closedAt: Moment.nullable(),
    resumesAt: Moment.nullable(),
    record: pii(z.string()).nullable(),
    cancelledReason: pii(z.string()).nullable(),
    attendance: z.array(Attendance),
  })
  .meta({ id: 'MediationSession' });
export type Session = z.output<typeof Session>;
