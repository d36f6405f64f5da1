import type { Permission } from '@gongzhi/contracts';
import { type Action, casework, type MatterFile } from '@gongzhi/contracts/casework';
import { defaultClockRules } from '@gongzhi/domain/casework';
import type { AnyOperation } from '@gongzhi/web/client';

/** What an action is done with, and where it is offered. */
interface MatterAct {
  readonly operation: AnyOperation;
  /** A button of its own; the rest are in the menu. */
  readonly main?: true;
  /** It cannot be taken back, or somebody loses by it. */
  readonly grave?: true;
}

const { matters, assignments, transfers, support, pauses, extensions, ownership, orders, referrals } = casework;

/** Every action somebody takes on the page of a matter, in the order they are offered. Files are added among the files; the rest the platform does itself. */
export const matterActs = {
  accept: { operation: matters.accept, main: true },
  refuse: { operation: matters.refuse, main: true, grave: true },
  triage: { operation: matters.triage, main: true },
  route: { operation: matters.route, main: true },
  claim: { operation: matters.claim, main: true },
  accept_transfer: { operation: transfers.accept, main: true },
  decline_transfer: { operation: transfers.decline, main: true, grave: true },
  contribute: { operation: support.contribute, main: true },
  reporter_answers: { operation: pauses.answer, main: true },
  answer: { operation: matters.answer, main: true },
  assign: { operation: assignments.assign, main: true },
  record_progress: { operation: matters.recordProgress, main: true },
  mediation_agreed: { operation: matters.recordMediation, main: true },
  mediation_failed: { operation: matters.recordMediation, main: true, grave: true },
  arbitrate: { operation: ownership.arbitrate, main: true },
  decide_extension: { operation: extensions.decide, main: true },
  decide_review: { operation: matters.decideReview, main: true },
  order: { operation: orders.issue, main: true },
  fulfil_order: { operation: orders.fulfil, main: true },
  follow_up: { operation: matters.followUp, main: true },
  close: { operation: matters.close, main: true },
  archive: { operation: matters.archive, main: true, grave: true },
  ask_reporter: { operation: pauses.ask },
  resume: { operation: pauses.resume },
  rate: { operation: matters.rate },
  reopen: { operation: matters.reopen },
  request_review: { operation: matters.requestReview },
  merge: { operation: matters.merge },
  invite_support: { operation: support.invite },
  waive_contribution: { operation: support.waive },
  refer: { operation: referrals.refer },
  transfer: { operation: transfers.request },
  recall_transfer: { operation: transfers.recall },
  recall_assignment: { operation: assignments.recall },
  hand_back: { operation: matters.handBack },
  send_to_mediation: { operation: matters.sendToMediation },
  request_extension: { operation: extensions.request },
  open_hearing: { operation: pauses.openHearing },
  close_hearing: { operation: pauses.closeHearing },
  refuse_ownership: { operation: ownership.refuse, grave: true },
  contest_ownership: { operation: ownership.refuse, grave: true },
  withdraw: { operation: matters.withdraw, grave: true },
} as const satisfies Partial<Record<Action, MatterAct>>;
export type MatterActName = keyof typeof matterActs;

/** What an action is done with. */
export const actOf = (name: MatterActName): MatterAct => matterActs[name];

/** What the page offers somebody now: what the platform says they may do, as far as their roles carry it and there is something to do it to. */
export function offeredActs(file: MatterFile, me: string, may: (permission: Permission) => boolean): MatterActName[] {
  const offered = new Set<Action>(file.matter.actions);
  return (Object.keys(matterActs) as MatterActName[]).filter((name) => offered.has(name) && may(actOf(name).operation.allow as Permission) && (possible[name]?.(file, me) ?? true));
}

const hearing = ({ clocks }: MatterFile): boolean => clocks.some(({ pauses }) => pauses.some(({ reason, to }) => reason === 'hearing' && to === null));
/** Clocks by rules of the installation's own are taken to allow it: the platform decides. */
const mayBeHeard = ({ clocks }: MatterFile): boolean => clocks.some(({ state, rule }) => state === 'running' && (defaultClockRules.find(({ id }) => id === rule)?.pausableFor.includes('hearing') ?? true));

/** What must be there beside what the state table asks for. */
const possible: Partial<Record<MatterActName, (file: MatterFile, me: string) => boolean>> = {
  open_hearing: (file) => !hearing(file) && mayBeHeard(file),
  close_hearing: hearing,
  // Nobody decides their own request.
  decide_extension: ({ clocks }, me) => clocks.some(({ extensions }) => extensions.some(({ state, requestedBy }) => state === 'pending' && requestedBy !== me)),
  fulfil_order: ({ timeline }) => openOrders(timeline).length > 0,
  waive_contribution: ({ units }) => units.some(({ part, contributedAt }) => part === 'support' && contributedAt === null),
};

/** Tasks of supervision orders that no supervisor has confirmed yet. */
export function openOrders(timeline: MatterFile['timeline']): { readonly taskId: string; readonly what: string }[] {
  const taskOf = ({ detail }: MatterFile['timeline'][number]): string => String(detail?.['taskId'] ?? '');
  const fulfilled = new Set(timeline.filter(({ action }) => action === 'fulfil_order').map(taskOf));
  return timeline.filter((entry) => entry.action === 'order' && taskOf(entry) !== '' && !fulfilled.has(taskOf(entry))).map((entry) => ({ taskId: taskOf(entry), what: entry.note ?? '' }));
}
