/** What anyone who holds the tracking code sees (阳光查询): stage and dates, nothing else. */
import type { Stage, Status } from '@gongzhi/contracts/casework';
import { stageOf, stageOrder } from './statuses.rules.ts';

/** One step on the record: when a matter reached a status. */
export type StatusStep = Readonly<{ status: Status; at: Date }>;

/** The history is in order of time and starts with the receipt. */
export type ProgressSource = Readonly<{ code: string; history: readonly StatusStep[]; dueAt: Date | null }>;

export type Progress = Readonly<{
  code: string;
  stage: Stage;
  receivedAt: Date;
  /** When the answer is due; null once the matter has ended. */
  dueAt: Date | null;
  endedAt: Date | null;
  /** The stages passed through, in order, with the moment each was first and last entered. */
  stages: readonly Readonly<{ stage: Stage; firstAt: Date; lastAt: Date }>[];
}>;

const ended: readonly Status[] = ['refused', 'withdrawn', 'closed', 'archived'];

/**
 * Builds the public view field by field, so that a field added to the matter can't slip through. A merged matter is shown by the
 * progress of the one it follows, which may have been merged in turn: `survivors` are those it follows, nearest first.
 */
export function publicProgress(matter: ProgressSource, ...survivors: readonly ProgressSource[]): Progress {
  const history = [matter, ...survivors].map((source) => source.history).reduceRight((survivor, own) => followed(own, survivor));
  const last = history.at(-1);
  if (!last) throw new RangeError('A matter has at least been received');
  const lastWorked = history.findLastIndex(({ status }) => !ended.includes(status));
  const endedAt = history[lastWorked + 1]?.at ?? null;
  return {
    code: matter.code,
    stage: stageOf[last.status],
    receivedAt: history[0]!.at,
    dueAt: endedAt ? null : (survivors.at(-1) ?? matter).dueAt,
    endedAt,
    stages: stageOrder.flatMap((stage) => {
      const steps = history.filter(({ status }) => stageOf[status] === stage);
      return steps.length > 0 ? [{ stage, firstAt: steps[0]!.at, lastAt: steps.at(-1)!.at }] : [];
    }),
  };
}

/** Own steps up to the merger, then the survivor's: the one in force at that moment, and all since. */
function followed(own: readonly StatusStep[], survivor: readonly StatusStep[]): StatusStep[] {
  const merger = own.find(({ status }) => status === 'merged');
  if (!merger) return [...own];
  const inForce = survivor.findLast(({ at }) => at <= merger.at);
  return [
    ...own.filter(({ status }) => status !== 'merged'),
    ...(inForce ? [{ status: inForce.status, at: merger.at }] : []),
    ...survivor.filter(({ at }) => at > merger.at),
  ];
}
