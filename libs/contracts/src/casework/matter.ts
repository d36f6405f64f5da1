/** A matter as the contracts show it: its head, its receipt, its file and its public progress. */
import { z } from 'zod';
import { AreaCode, Id, Moment, pii, Wording } from '../contract/fields.ts';
import { Action, Alert, Channel, ClockKind, MatterKind, PauseReason, PetitionTrack, ReporterRelation, Stage, Status, Urgency } from './vocabulary.ts';

/** A person as they are named in a matter: nobody needs an account to be helped. */
export const PersonNamed = z.strictObject({ name: pii(z.string().trim().min(1).max(60)), contact: pii(z.string().trim().min(3).max(60)).optional() });

/** A point on the earth (WGS-84), as the device of somebody told it. */
export const Position = z
  .strictObject({
    longitude: pii(z.number().min(-180).max(180)),
    latitude: pii(z.number().min(-90).max(90)),
    accuracy: z.number().min(0).max(100_000).describe('Metres it may be off').optional(),
  })
  .meta({ id: 'Position' });

/** Category of a matter: a code of the installation's list, dots between its levels. It travels in events, so it is never free text. */
export const CategoryCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)*$/)
  .max(60)
  .meta({ description: 'Category code', example: 'housing.repair' });

/** Who reads a note or a paper of the file: its reporter too, or only those who work on the matter. */
export const Audience = z.enum(['reporter', 'staff']).meta({ id: 'Audience' });

/** The whole file's head, for those entitled to it. */
export const Matter = z
  .object({
    id: Id,
    code: z.string(),
    kind: MatterKind,
    channel: Channel,
    relation: ReporterRelation,
    category: z.string().nullable(),
    urgency: Urgency,
    petitionTrack: PetitionTrack.nullable(),
    area: AreaCode,
    place: pii(z.string()).nullable(),
    /** For those who may read the file; never in public, in events or in lists. */
    position: pii(Position).nullable(),
    title: pii(z.string()),
    description: pii(z.string()),
    personTimes: z.int(),
    status: Status,
    stage: Stage,
    reporter: z.object({ name: pii(z.string()).nullable(), contact: pii(z.string()).nullable() }).nullable(),
    principal: z.object({ name: pii(z.string()), contact: pii(z.string()).nullable() }).nullable(),
    unitId: Id.nullable(),
    handlerId: z.string().nullable(),
    /** The matter this one was merged into and follows from then on. */
    mergedInto: Id.nullable(),
    answer: pii(z.string()).nullable(),
    rating: z.int().nullable(),
    reopened: z.int(),
    receivedAt: Moment,
    acceptedAt: Moment.nullable(),
    answeredAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    dueAt: Moment.nullable(),
    alert: Alert,
    version: z.int(),
  })
  .meta({ id: 'Matter' });
export type Matter = z.output<typeof Matter>;

/** A matter with what the asker may do to it now. */
export const MatterHead = Matter.extend({ actions: z.array(Action) }).meta({ id: 'MatterHead' });

/** What the person gets at once: the one code that follows the matter everywhere. */
export const Receipt = z
  .object({
    id: Id, code: z.string(), status: Status, receivedAt: Moment, dueAt: Moment.nullable(), area: AreaCode, version: z.int(),
    /** What lets whoever reported without a login add photographs: told this once, good for so many until then. */
    photos: z.object({ secret: pii(z.string()), most: z.int(), until: Moment }).nullable(),
  })
  .meta({ id: 'Receipt' });

/** Who did what, when and why. The reporter sees every step, but not the notes that stay among the staff. */
export const TimelineEntry = z
  .object({
    id: Id,
    at: Moment,
    action: z.union([Action, z.literal('open')]),
    stage: Stage,
    fromStatus: Status.nullable(),
    status: Status,
    actorId: z.string(),
    unitId: Id.nullable(),
    note: pii(z.string()).nullable(),
    detail: z.record(z.string(), z.unknown()).nullable(),
    internal: z.boolean(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof TimelineEntry>;

export const Attachment = z
  .object({ id: Id, name: pii(z.string()), mediaType: z.string(), size: z.int(), sha256: z.string(), addedBy: z.string(), addedAt: Moment, internal: z.boolean() })
  .meta({ id: 'Attachment' });
export type Attachment = z.output<typeof Attachment>;

/** A unit's part in a matter beside its owner. */
export const UnitPart = z
  .object({ unitId: Id, name: z.string(), nameEn: z.string().nullable(), part: z.enum(['owner', 'pending', 'reader', 'support']), since: Moment.nullable(), dueAt: Moment.nullable(), contributedAt: Moment.nullable() })
  .meta({ id: 'UnitPart' });
export type UnitPart = z.output<typeof UnitPart>;

/** One clock of the clock sheet with everything needed to check its date. */
export const ClockEntry = z
  .object({
    id: Id,
    kind: ClockKind,
    rule: z.string(),
    source: Wording,
    text: Wording,
    state: z.enum(['running', 'paused', 'met', 'missed', 'cancelled']),
    startedAt: Moment,
    dueAt: Moment,
    stoppedAt: Moment.nullable(),
    alert: Alert,
    provisional: z.boolean(),
    pauses: z.array(z.object({ reason: PauseReason, from: Moment, to: Moment.nullable(), by: z.string() })),
    extensions: z.array(z.object({ amount: z.int(), unit: z.string(), state: z.enum(['pending', 'granted', 'denied']), requestedBy: z.string(), decidedBy: z.string().nullable() })),
  })
  .meta({ id: 'ClockEntry' });
export type ClockEntry = z.output<typeof ClockEntry>;

/** The seal of an archived file. `intact` tells whether the file still has the hash it was sealed with. */
export const Seal = z.object({ sha256: z.string(), sealedAt: Moment, sealedBy: z.string(), intact: z.boolean() }).meta({ id: 'Seal' });

/** Everything on a matter. */
export const MatterFile = z
  .object({
    matter: MatterHead,
    timeline: z.array(TimelineEntry),
    attachments: z.array(Attachment),
    units: z.array(UnitPart),
    clocks: z.array(ClockEntry),
    seal: Seal.nullable(),
  })
  .meta({ id: 'MatterFile' });
export type MatterFile = z.output<typeof MatterFile>;

/** What anyone with the code sees: stage and dates, never personal data. */
export const Progress = z
  .object({
    code: z.string(),
    stage: Stage,
    receivedAt: Moment,
    dueAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    stages: z.array(z.object({ stage: Stage, label: Wording, firstAt: Moment, lastAt: Moment })),
  })
  .meta({ id: 'Progress' });

/** A matter that looks like the one asked about, and why. */
export const Duplicate = z
  .object({
    id: Id,
    code: z.string(),
    kind: MatterKind,
    category: z.string().nullable(),
    area: AreaCode,
    title: pii(z.string()),
    status: Status,
    receivedAt: Moment,
    /** From 0 to 1; the weighted sum of the parts. */
    score: z.number(),
    parts: z.object({ text: z.number(), area: z.number(), kind: z.number(), time: z.number() }),
    explanation: Wording,
  })
  .meta({ id: 'Duplicate' });
export type Duplicate = z.output<typeof Duplicate>;
