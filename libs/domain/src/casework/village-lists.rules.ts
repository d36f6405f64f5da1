/** The two lists of a village (政社互动两份清单): what it assists the government with, and what it decides itself. */
import type { Text } from '@gongzhi/contracts';
import type { ListKind } from '@gongzhi/contracts/casework';
import { isWithin } from '../areas/index.ts';
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';
import { textSimilarity } from './duplicates.rules.ts';

/** One entry of a year's list of an area (a county's list holds in its villages). */
export type ListEntry = Readonly<{ id: string; year: number; area: string; list: ListKind; code: string; title: Text; keywords?: readonly string[] }>;

export type SentTask = Readonly<{ title: string; village: string; year: number; entryCode?: string | null }>;

/** From here on a title is taken to be a list's entry without its code being named. */
const matchThreshold = 0.5;

/**
 * May this task be sent down to a village? By the code of the entry it names, else by its title. What is on the assist list may; what
 * the village decides itself, or what is on neither list, is refused with the entry, or the nearest one, quoted.
 */
export function checkTaskAgainstLists(task: SentTask, lists: readonly ListEntry[]): CaseworkDecision<{ entry: ListEntry }> {
  const inForce = lists.filter(({ year, area }) => year === task.year && isWithin(task.village, area));
  if (inForce.length === 0) return refuse('LISTS_NOT_PUBLISHED', { year: task.year });
  const ranked = inForce.map((entry) => ({ entry, likeness: likeness(task.title, entry) })).toSorted((a, b) => b.likeness - a.likeness || (a.entry.id < b.entry.id ? -1 : 1));
  const nearest = ranked[0]!;
  const found = task.entryCode ? inForce.find(({ code }) => code === task.entryCode) : nearest.likeness >= matchThreshold ? nearest.entry : undefined;
  if (!found) return refuse('TASK_ON_NO_LIST', quote(nearest.entry));
  return found.list === 'assist' ? grant({ entry: found }) : refuse('TASK_IS_SELF_GOVERNED', quote(found));
}

function likeness(title: string, entry: ListEntry): number {
  const byTitle = Math.max(textSimilarity(title, entry.title['zh-CN']), textSimilarity(title, entry.title.en));
  const named = entry.keywords?.some((keyword) => keyword !== '' && title.includes(keyword)) ?? false;
  return named ? Math.max(byTitle, matchThreshold) : byTitle;
}

/** The entry itself, and its code and title for the message. */
function quote({ year, list, code, title }: ListEntry): Readonly<{ entry: Readonly<{ year: number; list: ListKind; code: string; title: Text }>; code: string; title: Text }> {
  return { entry: { year, list, code, title }, code, title };
}
