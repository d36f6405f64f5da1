/** What is done so that a dispute does not grow, and the report of a possible crime (People's Mediation Law article 25). */
import { z } from 'zod';
import { Id, Moment, pii } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { progressed } from './dispute-events.ts';
import { exchangeErrors } from './exchange-refusals.ts';
import { disputeActRefusals } from './refusals.ts';
import { Measure } from './vocabulary.ts';

const words = pii(z.string().trim().min(2).max(5_000));

/** A measure that was taken. */
export const MeasureTaken = z
  .object({ id: Id, measure: Measure, what: pii(z.string()), headcount: z.int().nullable(), takenBy: z.string(), takenAt: Moment })
  .meta({ id: 'MeasureTaken' });
export type MeasureTaken = z.output<typeof MeasureTaken>;

const take = command({
  summary: { 'zh-CN': '采取稳控预防措施', en: 'Take a preventive measure' },
  description: 'Where a dispute threatens to grow. Stays among those who work on it. A crowd incident that was averted says how many people were about to take part.',
  http: 'POST /v1/disputes/{id}/measures',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, measure: Measure, what: words, headcount: z.int().min(1).max(100_000).optional() }),
  output: MeasureTaken,
  errors: disputeActRefusals(),
  success: 201,
  emits: [progressed],
});

const list = query({
  summary: { 'zh-CN': '已采取的措施', en: 'Measures taken in a dispute' },
  http: 'GET /v1/disputes/{id}/measures',
  allow: 'dispute:read',
  input: z.strictObject({ id: Id }),
  output: z.object({ items: z.array(MeasureTaken) }),
  audited: true,
});

const reportCrime = command({
  summary: { 'zh-CN': '移送涉嫌犯罪线索', en: 'Report a possible crime' },
  description:
    'At once, whatever version of the dispute was read. A hand-over to a police unit, whose officers see the dispute from then on. The parties do not learn of it: neither words nor line are in what they ' +
    'read, and the event says nothing but that it was done. Mediation does not end by it.',
  http: 'POST /v1/disputes/{id}/crime-reports',
  allow: 'dispute:work',
  input: z.strictObject({ id: Id, unitId: Id, words }),
  output: z.object({ id: Id, unitId: Id, reportedAt: Moment }),
  errors: { ...disputeActRefusals(), ...exchangeErrors('UNIT_NOT_IN_COUNTY') },
  success: 201,
  emits: [progressed],
});

export const measures = { take, list, reportCrime };
