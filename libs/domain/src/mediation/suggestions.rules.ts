/** Whom to suggest as mediator of a dispute, and why: the same few facts for every mediator of the county, weighed in the open. */
import { mediatorLevels, suggestionReasons, type MediatorLevel, type SuggestionReason } from '@gongzhi/contracts/mediation';
import type { Text } from '@gongzhi/contracts';
import { codeLengths } from '../areas/index.ts';

/** What speaks for a mediator, or against. */
export type SuggestionFacts = Readonly<{
  mediatorId: string;
  /** How near the mediator's centre is to where the dispute lies: 3 the same village, 2 the same township, 1 the county. */
  area: number;
  /** The same of the mediator's home. */
  home: number;
  skilled: boolean;
  level: MediatorLevel | null;
  /** Open disputes in hand. */
  load: number;
  /** Speaks a language that is asked for. */
  language: boolean;
}>;

/** What each fact counts. The query that picks the best of a county's thousands takes its numbers from here too. */
export const suggestionWeights = { area: 10, home: 3, skilled: 25, level: 4, load: -3, language: 15 } as const;

/** Levels in their order, the highest last. */
export const levelOrder = Object.keys(mediatorLevels) as MediatorLevel[];

/** How near two areas are, counted by the tier that holds both: 3 village, 2 township, 1 county, 0 no more than that. */
export function nearness(code: string, other: string): number {
  const shared = (length: number): boolean => code.length >= length && other.length >= length && code.slice(0, length) === other.slice(0, length);
  return shared(codeLengths.village) ? 3 : shared(codeLengths.township) ? 2 : shared(codeLengths.county) ? 1 : 0;
}

/** How well a mediator fits; more is better. */
export function fitness(facts: SuggestionFacts): number {
  const { area, home, skilled, level, load, language } = suggestionWeights;
  const rank = facts.level === null ? 0 : levelOrder.indexOf(facts.level) + 1;
  return area * facts.area + home * facts.home + skilled * Number(facts.skilled) + level * rank + load * facts.load + language * Number(facts.language);
}

/** Mediators with the best first; equals by their load, then by id, so that the same question has the same answer. */
export function rankMediators<Facts extends SuggestionFacts>(mediators: readonly Facts[]): Facts[] {
  return mediators.toSorted((one, other) => fitness(other) - fitness(one) || one.load - other.load || (one.mediatorId < other.mediatorId ? -1 : 1));
}

const nearReasons = ['same_county', 'same_township', 'same_village'] as const satisfies readonly SuggestionReason[];

/** Why a mediator stands where he stands, in words. */
export function suggestionReasonsOf(facts: SuggestionFacts): { code: SuggestionReason; text: Text }[] {
  const near = nearReasons[facts.area - 1];
  const coded = (code: SuggestionReason, value: { readonly 'zh-CN': string; readonly en: string } = { 'zh-CN': '', en: '' }): { code: SuggestionReason; text: Text } => ({
    code,
    text: { 'zh-CN': suggestionReasons[code]['zh-CN'].replace('{value}', value['zh-CN']), en: suggestionReasons[code].en.replace('{value}', value.en) },
  });
  return [
    ...(near ? [coded(near)] : []),
    ...(facts.home > facts.area && facts.home > 1 ? [coded('lives_near')] : []),
    ...(facts.skilled ? [coded('skilled')] : []),
    ...(facts.level ? [coded('level', mediatorLevels[facts.level])] : []),
    ...(facts.language ? [coded('language')] : []),
    coded('load', { 'zh-CN': String(facts.load), en: String(facts.load) }),
  ];
}
