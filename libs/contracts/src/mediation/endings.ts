/** Mediation that ends without agreement. */
import { z } from 'zod';
import { event } from '../contract/event.ts';
import { Id, pii, Wording } from '../contract/fields.ts';
import { command } from '../contract/operation.ts';
import { Dispute } from './dispute.ts';
import { progressed } from './dispute-events.ts';
import { disputeActRefusals } from './refusals.ts';
import { DisputeStatus, Remedy } from './vocabulary.ts';

/** The other ways open to the parties, told whenever mediation ends without agreement (People's Mediation Law article 26). */
export const RemedyTold = z.object({ remedy: Remedy, label: Wording, note: Wording.nullable() }).meta({ id: 'RemedyTold' });
export type RemedyTold = z.output<typeof RemedyTold>;

/** A dispute that ended without agreement, with what its parties are told. */
export const DisputeEnded = Dispute.extend({ remedies: z.array(RemedyTold) }).meta({ id: 'DisputeEnded' });

const ended = event({
  summary: { 'zh-CN': '调解终止，已告知其他救济途径', en: 'Mediation ended without agreement; the other ways were told' },
  allow: 'dispute:read',
  data: { status: DisputeStatus, remedies: z.array(Remedy) },
});

const reason = pii(z.string().trim().min(2).max(2_000));

const fail = command({
  summary: { 'zh-CN': '调解不成', en: 'End without agreement' },
  description: 'The parties are told the other ways, which are in the answer and stay in the file. Clocks stop, sessions that were still to come are cancelled.',
  http: 'POST /v1/disputes/{id}/failure',
  allow: 'dispute:work',
  ifMatch: true,
  input: z.strictObject({ id: Id, reason }),
  output: DisputeEnded,
  errors: disputeActRefusals(),
  emits: [progressed, ended],
});

const stop = command({
  summary: { 'zh-CN': '当事人终止调解', en: 'A party stops' },
  description:
    'Either party at any time, in the middle of a session too, and whatever version it read; a mediator or the centre on its behalf names which. The right to sue is never blocked ' +
    "(People's Mediation Law articles 3 and 23).",
  http: 'POST /v1/disputes/{id}/stop',
  allow: 'dispute:take-part',
  input: z.strictObject({ id: Id, partyId: Id.optional(), reason: reason.optional() }),
  output: DisputeEnded,
  errors: disputeActRefusals('PARTY_UNKNOWN'),
  emits: [progressed, ended],
});

export const endings = { fail, stop, ended };
