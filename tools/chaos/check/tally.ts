import { commandsOf, eventsOf, serviceOf } from './commands.ts';
import { consumers } from './consumers.table.ts';
import { nothingStuck } from './nothing-stuck.property.ts';
import type { Evidence } from './violation.ts';

/** What went wrong, in numbers; the properties say the same in words. */
export interface Tally {
  /** Commands that were accepted and are not there whole, and events that a consumer went past, or that had no effect. */
  readonly lost: number;
  /** Commands and effects that are there more than once. */
  readonly doubled: number;
  /** Events and timers that wait for ever, and processes that ended by themselves. */
  readonly stuck: number;
}

/** Counts what was lost, what was done twice, and what does not go on. */
export function tally(evidence: Evidence): Tally {
  const commands = commandTally(evidence);
  const events = eventTally(evidence);
  return { lost: commands.lost + events.lost, doubled: commands.doubled + events.doubled, stuck: events.stuck + nothingStuck(evidence).length };
}

function commandTally({ history, store }: Evidence): Pick<Tally, 'lost' | 'doubled'> {
  const audited = countBy(store.audited, ({ traceId, operation }) => `${traceId} ${operation}`);
  const answers = countBy(store.answers, ({ key }) => key);
  const told = countBy(store.events.filter(({ actor }) => !actor.startsWith('service:')), ({ traceId, service }) => `${traceId} ${service}`);
  const matters = new Set(store.matters.map(({ id }) => id));
  let [lost, doubled] = [0, 0];
  for (const { id, operation, key, outcome, attempts } of commandsOf(history)) {
    const service = serviceOf(operation);
    const events = told.get(`${id} ${service}`) ?? 0;
    const announced = eventsOf(operation);
    const traces = [audited.get(`${id} ${operation}`) ?? 0, answers.get(key) ?? 0, announced === undefined ? Math.min(events, 1) : events / announced];
    const opened = operation === 'casework.matters.open' ? attempts.flatMap(({ body }) => body?.id ?? []) : [];
    if (outcome === 'accepted' && (traces.some((share) => share < 1) || opened.some((matter) => !matters.has(matter)))) lost += 1;
    if (traces.some((share) => share > 1)) doubled += 1;
  }
  return { lost, doubled };
}

function eventTally({ store }: Evidence): Tally {
  const applied = countBy(store.applied, ({ service, consumer, eventId }) => `${service} ${consumer} ${eventId}`);
  const positions = new Map(store.positions.map(({ service, consumer, aggregate, sequence }) => [`${service} ${consumer} ${aggregate}`, sequence]));
  const effects = countBy(store.effects, ({ eventId }) => eventId);
  let [lost, stuck] = [0, 0];
  for (const { service: source, id, aggregate, sequence, type } of store.events) {
    for (const { service, consumer } of consumers.filter((one) => one.source === source && one.wants.includes(type))) {
      if (applied.has(`${service} ${consumer} ${id}`) && (consumer !== 'record' || effects.has(id))) continue;
      if ((positions.get(`${service} ${consumer} ${source}/${aggregate}`) ?? 0) >= sequence) lost += 1;
      else stuck += 1;
    }
  }
  const repeated = [applied, effects, countBy(store.told, ({ of, sequence }) => `${of} ${sequence}`)];
  return { lost, stuck, doubled: repeated.flatMap((counts) => [...counts.values()]).filter((count) => count > 1).length };
}

const countBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> =>
  new Map([...Map.groupBy(items, keyOf)].map(([key, all]) => [key, all.length]));
