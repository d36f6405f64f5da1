/** A hand-over package (对接移送) as the contracts show it. */
import { z } from 'zod';
import { choice, Id, Moment, pii } from '../contract/fields.ts';
import { text } from '../contract/text.ts';
import { DisputeKind, DisputeStatus, Institution } from './vocabulary.ts';

/** Which way: from a centre to an institution, or from an institution to a centre. */
export const handOverDirections = { out: text('移出', 'Out'), in: text('移入', 'In') } as const;
export const HandOverDirection = z.enum(['out', 'in']).meta({ id: 'HandOverDirection' });
export type HandOverDirection = z.output<typeof HandOverDirection>;

/** Where a hand-over stands. */
export const handOverStates = {
  sent: text('已移送', 'Handed over'),
  received: text('已签收', 'Received'),
  returned: text('已退回', 'Returned'),
  resolved: text('已化解', 'Resolved'),
  unresolved: text('未化解', 'Not resolved'),
} as const;
export type HandOverState = keyof typeof handOverStates;
export const HandOverState = choice(handOverStates).meta({ id: 'HandOverState' });

/** A package that was handed over, its receipt and what came of it. */
export const HandOver = z
  .object({
    id: Id,
    disputeId: Id,
    code: z.string(),
    kind: DisputeKind,
    disputeStatus: DisputeStatus,
    direction: HandOverDirection,
    institution: Institution,
    unitId: Id.nullable(),
    /** Of the letter. */
    number: z.string().nullable(),
    reason: pii(z.string()),
    /** SHA-256 of the package; none for what was brought in. */
    packageSha256: z.string().nullable(),
    sentAt: Moment,
    receivedAt: Moment.nullable(),
    receiptNumber: z.string().nullable(),
    state: HandOverState,
    /** Why it was returned, or what came of it. */
    result: pii(z.string()).nullable(),
    resultAt: Moment.nullable(),
    /** Of the dispute. */
    version: z.int(),
  })
  .meta({ id: 'HandOver' });
export type HandOver = z.output<typeof HandOver>;
