/** Judicial confirmation (司法确认) in words: what it can be, what the court does not take, and what follows. */
import { z } from 'zod';
import { BilingualText, choice, Id, Moment, pii } from '../contract/fields.ts';
import { text, type Text } from '../contract/text.ts';

/** Where an application stands. */
export const confirmationStates = {
  applied: text('已申请', 'Applied for'),
  accepted: text('法院已受理', 'Accepted by the court'),
  refused: text('法院不予受理', 'Not accepted by the court'),
  confirmed: text('确认有效', 'Confirmed'),
  rejected: text('驳回申请', 'Rejected'),
  withdrawn: text('已撤回', 'Withdrawn'),
} as const;
export type ConfirmationState = keyof typeof confirmationStates;
export const ConfirmationState = choice(confirmationStates).meta({ id: 'ConfirmationState' });

/**
 * What the court does not take to confirm: Supreme People's Court, Provisions on judicial confirmation (2011) No. 5, article 4; and its Interpretation
 * on the application of the Civil Procedure Law.
 */
export const confirmationExclusions = {
  personal_status: text('协议内容为确认身份关系（含亲子关系）', 'the agreement confirms personal status, parentage included'),
  adoption: text('协议内容为确认收养关系', 'the agreement confirms an adoption'),
  marriage: text('协议内容为确认婚姻关系', 'the agreement confirms a marriage'),
  property_right: text('协议内容涉及物权确权', 'the agreement decides whose a property is'),
  intellectual_property: text('协议内容涉及知识产权确权', 'the agreement decides whose an intellectual property is'),
  special_procedure: text('涉及适用其他特别程序、公示催告程序、破产程序审理', 'it belongs into another special procedure, a public summons or a bankruptcy'),
  not_civil: text('不属于人民法院受理民事案件的范围', 'it is no civil case of the courts'),
} as const satisfies Record<string, Text>;
export type ConfirmationExclusion = keyof typeof confirmationExclusions;
export const ConfirmationExclusion = choice(confirmationExclusions).meta({ id: 'ConfirmationExclusion' });

/** What follows from how it ended (People's Mediation Law article 33; Provisions (2011) No. 5; Civil Procedure Law). */
export const confirmationConsequences = {
  refused: text('协议仍有约束力；当事人可以再行调解、变更协议，或者就协议向人民法院起诉', 'The agreement still binds; the parties may mediate again, change it, or sue over it'),
  confirmed: text('一方拒绝履行或者未全部履行的，对方可以向人民法院申请强制执行', 'Whoever does not perform in full can be made to: the other side applies to the court for enforcement'),
  rejected: text('当事人可以通过调解变更原协议或者达成新的协议，也可以向人民法院起诉', 'The parties may change the agreement in mediation or reach a new one, or sue'),
  withdrawn: text('协议仍有约束力；就协议发生争议的，可以向人民法院起诉', 'The agreement still binds; a dispute over it can go to court'),
} as const satisfies Partial<Record<ConfirmationState, Text>>;

/** An application for confirmation as it stands. */
export const Confirmation = z
  .object({
    id: Id,
    disputeId: Id,
    code: z.string(),
    agreementId: Id,
    state: ConfirmationState,
    letterNumber: z.string(),
    courtUnitId: Id.nullable(),
    /** Parties who apply, at least one of every side. */
    partyIds: z.array(Id),
    appliedAt: Moment,
    /** SHA-256 of the package that went with the letter. */
    packageSha256: z.string(),
    caseNumber: z.string().nullable(),
    answeredAt: Moment.nullable(),
    extended: z.boolean(),
    ruledAt: Moment.nullable(),
    reason: pii(z.string()).nullable(),
    /** What follows, once it has ended. */
    follows: BilingualText.nullable(),
    /** Of the dispute. */
    version: z.int(),
  })
  .meta({ id: 'Confirmation' });
export type Confirmation = z.output<typeof Confirmation>;
