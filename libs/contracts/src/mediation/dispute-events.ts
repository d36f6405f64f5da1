import { z } from 'zod';
import { event } from '../contract/event.ts';
import { Id, Moment } from '../contract/fields.ts';
import { CentreTier, DisputeAction, DisputeKind, DisputeSource, DisputeStatus, Institution, Measure } from './vocabulary.ts';

export const recorded = event({
  summary: { 'zh-CN': '纠纷已登记', en: 'A dispute was recorded' },
  allow: 'dispute:read',
  data: {
    code: z.string(), matterId: Id.optional(), source: DisputeSource, kind: DisputeKind, tier: CentreTier, centreId: Id, status: DisputeStatus, recordedAt: Moment, simulated: z.boolean(),
  },
});

/** Any act on a dispute after it was recorded: what happened, and where it stands now. Words, names and terms stay in the file. */
export const progressed = event({
  summary: { 'zh-CN': '纠纷有进展', en: 'A dispute went on' },
  allow: 'dispute:read',
  data: {
    action: DisputeAction,
    matterId: Id.optional(),
    kind: DisputeKind,
    fromStatus: DisputeStatus,
    status: DisputeStatus,
    tier: CentreTier,
    centreId: Id,
    version: z.int(),
    at: Moment,
    dueAt: Moment.optional(),
    /** Mediators in charge. */
    mediatorIds: z.array(Id).optional(),
    institution: Institution.optional(),
    direction: z.enum(['out', 'in']).optional(),
    /** The result of a hand-over, of a confirmation, of a visit. */
    result: z.string().optional(),
    measure: Measure.optional(),
    divertedTo: z.string().optional(),
    /** Whether an agreement was oral or in writing. */
    form: z.enum(['written', 'oral']).optional(),
  },
});
