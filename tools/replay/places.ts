import { casework, type MatterItem } from '@gongzhi/contracts/casework';
import { endOfDay, startOfDay, type Day } from '@gongzhi/domain/calendar';
import type { Api, Login } from './api.ts';
import { inParallel } from './in-parallel.ts';
import type { openJournal, Place } from './journal.ts';
import type { PlannedMatter } from './plan/yunyang.ts';

/** Where and when the plan's matters are brought in. */
export interface Within {
  readonly area: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * How far each matter of the plan has been played, as the server tells: found by the mark in its title among the county's petitions. The journal's
 * word is taken where it names the version the server has; otherwise the matter's timeline is compared with the plan.
 */
export async function findPlaces(api: Api, director: Login, plan: readonly PlannedMatter[], within: Within, journal: ReturnType<typeof openJournal>): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  const marks = new Map((await petitionsOf(api, director, within)).map((item) => [item.title.split(' ')[0]!, item]));
  await inParallel(plan, 4, async (matter) => {
    const item = marks.get(matter.mark);
    if (!item) return;
    const noted = journal.placeOf(matter.mark);
    const sure = noted?.id === item.id && noted.version === item.version;
    const place = sure ? noted : await placeOnServer(api, director, matter, item.id);
    places.set(matter.mark, place);
    if (!sure) journal.note(matter.mark, place);
  });
  return places;
}

/** How far a matter is by its own timeline: acts of the plan in their order; what others or the platform did is passed over. */
export async function placeOnServer(api: Api, director: Login, { acts }: PlannedMatter, id: string): Promise<Place> {
  const { matter, timeline } = await api.ask(casework.matters.file, { id }, { as: director });
  let done = 0;
  for (const { action } of timeline) if (action === acts[done]?.action) done += 1;
  return { id, done, version: matter.version };
}

/** Petitions brought in there within the period. */
async function petitionsOf(api: Api, director: Login, { area, from, to }: Within): Promise<MatterItem[]> {
  const period = { receivedFrom: startOfDay(from).toISOString(), receivedTo: endOfDay(to).toISOString() };
  const items: MatterItem[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await api.ask(casework.queues.list, { queue: 'my-area', sort: 'received', kind: 'petition', area, ...period, limit: 100, ...(cursor ? { cursor } : {}) }, { as: director });
    items.push(...page.items);
    if (!(cursor = page.next)) return items;
  }
}
