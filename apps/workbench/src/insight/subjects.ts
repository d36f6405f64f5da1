import type { Text } from '@gongzhi/contracts';
import { actions, channels, matterKinds, stages } from '@gongzhi/contracts/casework';
import { breakdowns, disputeBreakdowns, disputeMeasures, insight, measures } from '@gongzhi/contracts/insight';
import { centreTiers, disputeActions, disputeKinds, disputeSources, disputeStatuses, mediatorKinds, mediatorLevels, mediatorStates } from '@gongzhi/contracts/mediation';
import type { AnyOperation } from '@gongzhi/web/client';
import { areaTiers, insightMessages as words } from './insight.messages.ts';

type Words = Readonly<Record<string, Text>>;

/** What is counted: by which operation, in which figures, broken down how, narrowed by what. */
export interface Subject {
  readonly count: AnyOperation;
  readonly export?: AnyOperation;
  readonly sources?: AnyOperation;
  /** Whole numbers; each can name its events where there are `sources`. */
  readonly measures: Words;
  /** Figures made from those. */
  readonly rates: Words;
  readonly breakdowns: Words;
  readonly by: string;
  /** What narrows it: fields of the input, and the words each may have. */
  readonly filters: Readonly<Record<string, Words>>;
  /** The words of what rows stand for, where they come from a closed list. */
  readonly keys: Readonly<Record<string, Words>>;
  /** Whether it is of a period, or as it stands now. */
  readonly dated: boolean;
  /** What an act is called, in the list of sources. */
  readonly acts: Words;
}

const only = (count: Text): Words => ({ count });

export const subjects = {
  matters: {
    count: insight.matters.count, export: insight.matters.export, sources: insight.sources.list,
    measures, rates: { onTimeRate: words.onTimeRate, averageRating: words.averageRating }, breakdowns, by: 'area',
    filters: { kind: matterKinds, channel: channels, tier: areaTiers, stage: stages }, keys: { kind: matterKinds, channel: channels, tier: areaTiers, stage: stages }, dated: true, acts: actions,
  },
  disputes: {
    count: insight.disputes.count, export: insight.disputes.export, sources: insight.disputes.sources,
    measures: disputeMeasures, rates: { settledRate: words.settledRate, performedRate: words.performedRate, averageDays: words.averageDays }, breakdowns: disputeBreakdowns, by: 'area',
    filters: { kind: disputeKinds, source: disputeSources, tier: centreTiers }, keys: { kind: disputeKinds, source: disputeSources, tier: centreTiers, outcome: disputeStatuses }, dated: true, acts: disputeActions,
  },
  centres: {
    count: insight.centres.count, measures: only(words.count), rates: {}, breakdowns: { tier: words.tier, area: words.area, industry: words.industry }, by: 'tier',
    filters: { tier: centreTiers, industry: disputeKinds }, keys: { tier: centreTiers, industry: disputeKinds }, dated: false, acts: {},
  },
  mediators: {
    count: insight.mediators.count, measures: only(words.count), rates: {}, breakdowns: { kind: words.kind, level: words.level, area: words.area, state: words.state }, by: 'kind',
    filters: { kind: mediatorKinds, level: mediatorLevels, state: mediatorStates }, keys: { kind: mediatorKinds, level: mediatorLevels, state: mediatorStates }, dated: false, acts: {},
  },
} as const satisfies Record<string, Subject>;
export type SubjectName = keyof typeof subjects;
