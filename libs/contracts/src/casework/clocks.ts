import { z } from 'zod';
import { event } from '../contract/event.ts';
import { Day, Id, Moment, pii, Wording } from '../contract/fields.ts';
import { command, query } from '../contract/operation.ts';
import { DisputeStatus } from '../mediation/vocabulary.ts';
import { matters } from './matters.ts';
import { refusals } from './refusals.ts';
import { Alert, ClockKind, PauseReason } from './vocabulary.ts';

/** A day on a clock sheet that did not count, or was worked instead, and why. */
export const CountedDay = z.object({ day: Day, kind: z.string(), text: Wording });

/** One clock with everything a person needs to check it. */
export const ClockExplained = z
  .object({
    id: Id,
    kind: ClockKind,
    label: Wording,
    rule: z.string(),
    /** Where the rule comes from: the article of law. */
    source: Wording,
    text: Wording,
    span: z.object({ unit: z.enum(['hour', 'calendar_day', 'working_day', 'working_hour']), amount: z.int() }),
    state: z.enum(['running', 'paused', 'met', 'missed', 'cancelled']),
    startedAt: Moment,
    stoppedAt: Moment.nullable(),
    /** While a clock stands still: when it would be due if it ran on now. */
    dueAt: Moment,
    /** The holidays of part of its time are not published yet. */
    provisional: z.boolean(),
    /** The part of the time used; 1 at the deadline. */
    share: z.number(),
    alert: Alert,
    escalation: z.int(),
    pauses: z.array(z.object({ reason: PauseReason, from: Moment, to: Moment.nullable(), endsAt: Moment.nullable(), by: z.string() })),
    extensions: z.array(
      z.object({
        amount: z.int(), unit: z.string(), reason: pii(z.string()), state: z.enum(['pending', 'granted', 'denied']), requestedBy: z.string(), requestedAt: Moment,
        decidedBy: z.string().nullable(), decidedAt: Moment.nullable(), notice: pii(z.string()).nullable(),
      }),
    ),
    alerts: z.array(z.object({ at: Moment, alert: Alert, escalation: z.int(), area: z.string().nullable() })),
    /** Days that did not count and why, weekends worked instead, and the count in sentences. */
    skipped: z.array(CountedDay),
    madeUp: z.array(CountedDay),
    parts: z.array(Wording),
  })
  .meta({ id: 'ClockExplained' });
export type ClockExplained = z.output<typeof ClockExplained>;

const list = query({
  summary: { 'zh-CN': '时限单', en: 'The clock sheet of a matter' },
  description: 'Every clock with its rule and article, the days that did not count, pauses, extensions and who granted them. For the reporter too.',
  http: 'GET /v1/matters/{id}/clocks',
  allow: 'matter:read',
  input: z.strictObject({ id: Id }),
  output: z.object({
    items: z.array(ClockExplained),
    /** Where mediation of it stands and the next time limit there, as mediation told last; null when it was never mediated. */
    mediation: z.object({ disputeId: Id, status: DisputeStatus, dueAt: Moment.nullable() }).nullable(),
  }),
});

/** The clock of a matter that the law sets, as another service shows it beside its own. */
export const StatutoryClock = z.object({ state: z.enum(['running', 'paused', 'met', 'missed', 'cancelled']), dueAt: Moment, alert: Alert }).meta({ id: 'StatutoryClock' });

const statutory = query({
  summary: { 'zh-CN': '事项办结时限', en: 'The statutory clock of a matter' },
  description: 'Asked by mediation, for the clock sheet of its dispute. Null when the matter has none.',
  allow: 'internal',
  input: z.strictObject({ id: Id }),
  output: z.object({ clock: StatutoryClock.nullable() }),
});

const turned = event({
  summary: { 'zh-CN': '时限变色', en: 'A clock changed its colour or rose a tier' },
  allow: 'supervision:read',
  data: { matterId: Id, kind: ClockKind, alert: Alert, escalation: z.int(), alertArea: z.string().optional(), handlerId: z.string().optional(), dueAt: Moment },
});

const recomputed = event({
  summary: { 'zh-CN': '区域内时限已重新计算', en: 'The open clocks of an area were recomputed' },
  allow: 'supervision:read',
  data: { moved: z.int() },
});

const sweep = command({
  summary: { 'zh-CN': '推进模拟时限', en: 'Sweep the clocks of simulated matters' },
  description: 'Does up to the simulated moment what the platform does by itself in real time: colours, pauses that end, fall-backs, cover. Repeat it while `more` is true.',
  http: 'POST /v1/clock-sweeps',
  allow: 'clock:sweep',
  input: z.strictObject({ limit: z.int().min(1).max(1_000).default(200) }),
  output: z.object({ turned: z.int(), resumed: z.int(), fellBack: z.int(), covered: z.int(), more: z.boolean() }),
  errors: { SIMULATED_TIME_REQUIRED: refusals.SIMULATED_TIME_REQUIRED },
  deadline: 30_000,
  emits: [turned, matters.progressed],
});

export const clocks = { list, statutory, sweep, turned, recomputed };
