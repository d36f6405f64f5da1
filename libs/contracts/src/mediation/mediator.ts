/** A mediator as the contracts show them. */
import { z } from 'zod';
import { event } from '../contract/event.ts';
import { AreaCode, Day, Id, Moment, pii } from '../contract/fields.ts';
import { AssignmentBar, DisputeKind, MediatorKind, MediatorLevel, MediatorRecordKind, MediatorState } from './vocabulary.ts';

const words = (max: number) => pii(z.string().trim().min(1).max(max));

/** A mediator's particulars, as they are told to us. Household and employer serve to find conflicts of interest. */
export const MediatorTold = z.strictObject({
  kind: MediatorKind,
  name: words(60),
  contact: words(60).optional(),
  /** Their account, when they have one. */
  personId: z.string().min(1).max(60).optional(),
  bornOn: pii(z.iso.date()),
  homeArea: AreaCode,
  household: words(100).optional(),
  employer: words(100).optional(),
  skills: z.array(DisputeKind).max(30).default([]),
  languages: z.array(z.string().trim().min(2).max(40)).max(10).default([]).describe('Languages and dialects beside standard Chinese'),
});
export type MediatorTold = z.output<typeof MediatorTold>;

/** A certificate, good to the end of its last day. */
export const Certificate = z.strictObject({ number: pii(z.string().trim().min(1).max(60)), expiresOn: Day });

/** A line of the register, for those who look for a mediator. */
export const MediatorItem = z
  .object({
    id: Id,
    centreId: Id,
    area: AreaCode,
    kind: MediatorKind,
    name: pii(z.string()),
    skills: z.array(DisputeKind),
    languages: z.array(z.string()),
    level: MediatorLevel.nullable(),
    state: MediatorState,
    certificateExpiresOn: Day.nullable(),
    /** Why they cannot be assigned today; null when they can. */
    bar: AssignmentBar.nullable(),
    version: z.int(),
  })
  .meta({ id: 'MediatorItem' });
export type MediatorItem = z.output<typeof MediatorItem>;

/** A mediator. What only those who keep the entry need is null for others. */
export const Mediator = MediatorItem.extend({
  contact: pii(z.string()).nullable(),
  recruitedOn: Day,
  personal: pii(
    z.object({
      personId: z.string().nullable(),
      bornOn: z.string(),
      homeArea: AreaCode,
      household: z.string().nullable(),
      employer: z.string().nullable(),
      certificateNumber: z.string().nullable(),
    }),
  ).nullable(),
}).meta({ id: 'Mediator' });
export type Mediator = z.output<typeof Mediator>;

/** What happened to a mediator, once. */
export const MediatorRecord = z
  .object({ id: Id, kind: MediatorRecordKind, on: Day, at: Moment, byId: z.string(), note: pii(z.string()).nullable(), detail: z.record(z.string(), z.unknown()) })
  .meta({ id: 'MediatorRecord' });
export type MediatorRecord = z.output<typeof MediatorRecord>;

export const changed = event({
  summary: { 'zh-CN': '调解员信息变更', en: 'A mediator was recruited or changed' },
  allow: 'mediator:read',
  data: { centreId: Id, kind: MediatorKind, level: MediatorLevel.optional(), state: MediatorState, certificateExpiresOn: Day.optional() },
});

export const certificateExpiring = event({
  summary: { 'zh-CN': '调解员证件将到期', en: 'A mediator’s certificate is about to expire' },
  allow: 'mediator:read',
  data: { centreId: Id, certificateExpiresOn: Day, daysLeft: z.int() },
});
