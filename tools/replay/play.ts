import { casework } from '@gongzhi/contracts/casework';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, type Api, type Login } from './api.ts';
import type { Cast } from './cast.ts';
import { inParallel } from './in-parallel.ts';
import type { openJournal, Place } from './journal.ts';
import { placeOnServer } from './places.ts';
import { dayOfMoment, type PlannedMatter } from './plan/yunyang.ts';

export interface PlayOptions {
  readonly api: Api;
  readonly admin: Login;
  readonly cast: Cast;
  readonly plan: readonly PlannedMatter[];
  readonly places: Map<string, Place>;
  readonly journal: ReturnType<typeof openJournal>;
  readonly concurrency: number;
  /** Simulated days in a second, at most. */
  readonly speed: number;
  readonly stopping: AbortSignal;
  readonly onAct: (day: string) => void;
}

/** Keys under which an act cannot happen twice, whoever sends it again. */
const keyOf = (mark: string, step: number): string => createHash('sha256').update(`yunyang ${mark} ${step}`).digest('hex').slice(0, 40);

/**
 * Plays what is left of the plan, day by day on the simulated calendar: the acts of a day, each at its own moment, matters side by side; in the evening
 * the clocks are swept. Ends early, between acts, when it is told to stop.
 */
export async function play(options: PlayOptions): Promise<void> {
  const { plan, places, concurrency, stopping, speed } = options;
  for (const [day, matters] of daysOf(plan, places)) {
    const began = performance.now();
    await inParallel(matters, concurrency, (matter) => playDay(options, matter, day));
    if (stopping.aborted) return;
    await sweep(options, day);
    const rest = 1000 / speed - (performance.now() - began);
    if (rest > 0) await sleep(rest);
  }
}

/** Days on which something is left to do, in order, with the matters it concerns. */
function daysOf(plan: readonly PlannedMatter[], places: ReadonlyMap<string, Place>): [string, PlannedMatter[]][] {
  const days = new Map<string, Set<PlannedMatter>>();
  for (const matter of plan) {
    const place = places.get(matter.mark);
    const left = [...(place ? [] : [matter.opening.at]), ...matter.acts.slice(place?.done ?? 0).map(({ at }) => at)];
    for (const day of left.map(dayOfMoment)) days.set(day, (days.get(day) ?? new Set()).add(matter));
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, matters]) => [day, [...matters]]);
}

async function playDay(options: PlayOptions, matter: PlannedMatter, day: string): Promise<void> {
  const { places, stopping, onAct } = options;
  let place = places.get(matter.mark);
  if (!place) {
    if (stopping.aborted) return;
    place = note(options, matter, await open(options, matter));
    onAct(day);
  }
  while (place.done < matter.acts.length && dayOfMoment(matter.acts[place.done]!.at) <= day && !stopping.aborted) {
    place = note(options, matter, await next(options, matter, place));
    onAct(day);
  }
}

function note({ places, journal }: PlayOptions, { mark }: PlannedMatter, place: Place): Place {
  places.set(mark, place);
  journal.note(mark, place);
  return place;
}

async function open({ api, cast }: PlayOptions, { mark, opening }: PlannedMatter): Promise<Place> {
  const receipt = await api.ask(casework.matters.open, opening.input as never, { as: cast.login(opening.by), at: opening.at, idempotencyKey: keyOf(mark, 0) });
  return { id: receipt.id, done: 0, version: receipt.version };
}

/** Does the next act. When the server says that the matter is elsewhere, its own timeline tells where. */
async function next(options: PlayOptions, matter: PlannedMatter, place: Place, again = false): Promise<Place> {
  const { api, cast } = options;
  const { operation, input, by, at } = matter.acts[place.done]!;
  const units = input['unitId'] === undefined ? {} : { unitId: cast.unit(input['unitId'] as string) };
  try {
    const { version } = (await api.ask(operation, { ...input, ...units, id: place.id }, {
      as: cast.login(by), at, idempotencyKey: keyOf(matter.mark, place.done + 1), ...(operation.ifMatch ? { version: place.version } : {}),
    })) as { version: number };
    return { ...place, done: place.done + 1, version };
  } catch (error) {
    if (again || !(error instanceof Refused) || (error.status !== 409 && error.status !== 412)) throw new Error(`${matter.mark}, act ${place.done + 1}: ${(error as Error).message}`, { cause: error });
    const found = await placeOnServer(api, cast.login('director'), matter, place.id);
    return found.done > place.done ? found : next(options, matter, found, true);
  }
}

/** What the platform does by itself in real time, up to the evening of a simulated day. */
async function sweep({ api, admin }: PlayOptions, day: string): Promise<void> {
  for (;;) {
    const { more } = await api.ask(casework.clocks.sweep, { limit: 500 }, { as: admin, at: new Date(Date.parse(`${day}T23:59:00+08:00`)).toISOString() });
    if (!more) return;
  }
}
