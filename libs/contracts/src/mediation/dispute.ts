/** A dispute as the contracts show it. */
import { z } from 'zod';
import { AreaCode, Id, Moment, pii } from '../contract/fields.ts';
import { Alert, Urgency } from '../casework/vocabulary.ts';
import { CentreTier, DisputeAction, DisputeKind, DisputeSource, DisputeStatus, Willingness } from './vocabulary.ts';

const words = (max: number) => pii(z.string().trim().min(1).max(max));

/** Amount of money in fen (1 yuan = 100 fen). */
export const Fen = z.int().min(1).max(1_000_000_000_000).meta({ description: 'Fen (1/100 yuan)', example: 1_250_000 });

/** How likely it is that a dispute draws a crowd (群体性风险). */
export const CrowdRisk = z.enum(['none', 'possible', 'high']).meta({ id: 'CrowdRisk' });

/** Who speaks for a party, and on what authority. */
export const Representative = z.strictObject({ name: words(60), contact: words(60).optional(), authority: z.enum(['power_of_attorney', 'guardian', 'statutory', 'group_delegate']) });

/** A person or an organisation on one side, as it is told to us. `household` and `employer` serve to find conflicts of interest. */
export const PartyTold = z.strictObject({
  side: z.int().min(1).max(9).describe('Parties who want the same stand on one side'),
  kind: z.enum(['person', 'organisation']),
  name: words(100),
  contact: words(60).optional(),
  /** Account of the person, so that they follow the dispute themselves. */
  personId: z.string().max(60).optional(),
  household: words(100).optional(),
  employer: words(100).optional(),
  representative: Representative.optional(),
  willingness: Willingness.default('unknown'),
});
export type PartyTold = z.output<typeof PartyTold>;

/** A dispute as it is told to us, whoever brings it. Without `centreId` it goes to the centre of the lowest area that holds all of `areas`. */
export const disputeTold = {
  kind: DisputeKind,
  title: pii(z.string().trim().min(2).max(120)),
  facts: pii(z.string().trim().min(2).max(10_000)),
  areas: z.array(AreaCode).min(1).max(20),
  centreId: Id.optional(),
  parties: z.array(PartyTold).max(50).default([]),
  amount: Fen.optional(),
  headcount: z.int().min(0).max(100_000).default(0),
  urgency: Urgency.default('ordinary'),
  crowdRisk: CrowdRisk.default('none'),
};

/** A party as it is on record. */
export const Party = z
  .object({
    id: Id,
    side: z.int(),
    kind: z.enum(['person', 'organisation']),
    name: pii(z.string()),
    contact: pii(z.string()).nullable(),
    representative: pii(z.object({ name: z.string(), contact: z.string().nullable(), authority: z.string() })).nullable(),
    willingness: Willingness,
  })
  .meta({ id: 'Party' });
export type Party = z.output<typeof Party>;

/** The head of a dispute, for those entitled to it. */
export const Dispute = z
  .object({
    id: Id,
    code: z.string(),
    source: DisputeSource,
    matterId: Id.nullable(),
    kind: DisputeKind,
    title: pii(z.string()),
    facts: pii(z.string()),
    /** The lowest area that holds all the areas it lies in. */
    area: AreaCode,
    areas: z.array(AreaCode),
    tier: CentreTier,
    centreId: Id,
    /** Fen. */
    amount: z.int().nullable(),
    headcount: z.int(),
    urgency: Urgency,
    crowdRisk: CrowdRisk,
    status: DisputeStatus,
    /** Who answers for it until another mediator has taken it over (首调负责制). */
    firstMediatorId: Id.nullable(),
    divertedTo: z.string().nullable(),
    outcome: pii(z.string()).nullable(),
    extended: z.boolean(),
    recordedAt: Moment,
    acceptedAt: Moment.nullable(),
    settledAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    dueAt: Moment.nullable(),
    alert: Alert,
    version: z.int(),
  })
  .meta({ id: 'Dispute' });
export type Dispute = z.output<typeof Dispute>;

/** A dispute with what the asker may do to it now. */
export const DisputeWithActions = Dispute.extend({ parties: z.array(Party), actions: z.array(DisputeAction) }).meta({ id: 'DisputeWithActions' });

/** A line of a list of disputes. */
export const DisputeItem = Dispute.pick({ id: true, code: true, kind: true, title: true, area: true, tier: true, centreId: true, status: true, urgency: true, crowdRisk: true, recordedAt: true, dueAt: true, alert: true, version: true })
  .extend({ areaName: z.string(), centreName: z.string() })
  .meta({ id: 'DisputeItem' });
export type DisputeItem = z.output<typeof DisputeItem>;
