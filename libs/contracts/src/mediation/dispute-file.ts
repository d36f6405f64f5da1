/** What is in hand, and the whole file of a dispute. */
import { z } from 'zod';
import { AreaCode, Day, Id, Moment, pageInput, pageOf, pii } from '../contract/fields.ts';
import { query } from '../contract/operation.ts';
import { Application } from './applications.ts';
import { DisputeClockExplained } from './clocks.ts';
import { Dispute, DisputeItem, Party } from './dispute.ts';
import { DisputePaper } from './files.ts';
import { MeasureTaken } from './measures.ts';
import { Session } from './session.ts';
import { CentreTier, DisputeAction, DisputeKind, DisputeStatus, Openness, PanelPart, PanelState, TermState } from './vocabulary.ts';

/** What a board shows of all that is in hand. */
const BoardView = z.enum(['all', 'mine', 'my_centre', 'overdue', 'due_today', 'crowd_risk']);

export const board = query({
  summary: { 'zh-CN': '在办纠纷看板', en: 'The board of disputes in hand' },
  description:
    'Open disputes within reach, the most urgent first; what has no time limit yet comes last. `mine`: those the asker mediates or is asked to. `my_centre`: those at the centres of the asker. ' +
    '`due_today` and `overdue` go by the day in China.',
  http: 'GET /v1/dispute-board',
  allow: 'dispute:read',
  input: z.strictObject({
    view: BoardView.default('all'), status: DisputeStatus.optional(), tier: CentreTier.optional(), kind: DisputeKind.optional(), area: AreaCode.optional(), centreId: Id.optional(),
    mediatorId: Id.optional(), ...pageInput,
  }),
  output: pageOf(DisputeItem.extend({ mediatorIds: z.array(Id), mediatorNames: z.array(pii(z.string())), nextSessionAt: Moment.nullable() })),
});

/** The file of a dispute. */
export const DisputeFile = z
  .object({
    dispute: Dispute,
    /** What the asker may do now. */
    actions: z.array(DisputeAction),
    /** `own`: the asker's own account. */
    parties: z.array(Party.extend({ own: z.boolean(), openness: Openness.nullable(), wishesConfirmation: z.boolean() })),
    mediators: z.array(z.object({ mediatorId: Id, name: pii(z.string()).nullable(), part: PanelPart, state: PanelState, since: Moment, until: Moment.nullable() })),
    sessions: z.array(Session),
    measures: z.array(MeasureTaken),
    applications: z.array(Application),
    agreements: z.array(
      z.object({
        id: Id, form: z.enum(['written', 'oral']), state: z.enum(['draft', 'in_effect', 'superseded']), number: z.string().nullable(), facts: pii(z.string()), wayOfPerformance: pii(z.string()).nullable(),
        draftedAt: Moment, effectiveAt: Moment.nullable(),
        terms: z.array(z.object({ number: z.int(), debtorId: Id, creditorId: Id.nullable(), what: pii(z.string()), amount: z.int().nullable(), dueOn: Day, performed: z.int(), state: TermState })),
      }),
    ),
    clocks: z.array(DisputeClockExplained),
    papers: z.array(DisputePaper),
    timeline: z.array(
      z.object({
        at: Moment, action: z.union([z.literal('record'), DisputeAction]), fromStatus: DisputeStatus.nullable(), toStatus: DisputeStatus, actorId: z.string(), note: pii(z.string()).nullable(),
        detail: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  })
  .meta({ id: 'DisputeFile' });
export type DisputeFile = z.output<typeof DisputeFile>;

export const file = query({
  summary: { 'zh-CN': '纠纷卷宗', en: 'The file of a dispute' },
  description: 'Everything on it. Parties do not see what stays among those who mediate: measures, internal papers and lines, why the tier above was asked, talks with the other side alone, drafts given up.',
  http: 'GET /v1/disputes/{id}/file',
  allow: 'dispute:read',
  audited: true,
  input: z.strictObject({ id: Id }),
  output: DisputeFile,
});
