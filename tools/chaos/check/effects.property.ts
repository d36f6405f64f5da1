import type { Applied, Effect, StoredEvent } from '../store/store.ts';
import { consumers } from './consumers.table.ts';
import { linesAbout } from './lines-about.ts';
import type { Property, Violation } from './violation.ts';

/** Every consumer took every event it wants, each once, and is as far as the events go. */
export const takenOnce: Property = ({ history, store }) => {
  const applied = Map.groupBy(store.applied, keyOf);
  const positions = new Map(store.positions.map((position) => [keyOf(position), position.sequence]));
  const eventsOf = Map.groupBy(store.events, ({ service, aggregate }) => `${service}/${aggregate}`);
  return consumers.flatMap(({ service, consumer, source, wants }) => [...eventsOf].filter(([aggregate]) => aggregate.startsWith(`${source}/`)).flatMap(([aggregate, events]): Violation[] => {
    const key = keyOf({ service, consumer, aggregate });
    const taken = (applied.get(key) ?? []).map(({ eventId }) => eventId);
    const wanted = events.filter(({ type }) => wants.includes(type)).map(({ id }) => id);
    const last = events.at(-1)!.sequence;
    const found: string[] = [];
    if (positions.get(key) !== last) found.push(`is at ${positions.get(key) ?? 'nothing'} of ${last} events`);
    if (!sameMembers(taken, wanted)) found.push(`took ${taken.length} of ${wanted.length} events it wants`);
    const target = aggregate.slice(source.length + 1);
    return found.map((what) => ({ property: 'taken once', what: `${service}'s consumer ${consumer} ${what} of ${target}`, lines: linesAbout(history, target) }));
  }));
};

/** Effects happened once and in order, where nothing but the platform sees to that. */
export const effectsOnce: Property = ({ history, store }) => {
  const eventsOf = Map.groupBy(store.events, ({ aggregate }) => aggregate.slice(aggregate.indexOf('/') + 1));
  const matters = new Set(store.matters.map(({ id }) => id));
  const effects = Map.groupBy(store.effects, ({ of }) => of);
  const told = Map.groupBy(store.told, ({ of }) => of);
  return [...eventsOf].flatMap(([id, events]): Violation[] => {
    const found: string[] = [];
    if (matters.has(id) && sequencesOf(effects.get(id)) !== sequencesOf(events)) found.push(`events ${sequencesOf(events)} had the effects ${sequencesOf(effects.get(id))}`);
    const known = [...(told.get(id) ?? [])].sort((a, b) => a.sequence - b.sequence);
    if (sequencesOf(known) !== sequencesOf(events)) found.push(`events ${sequencesOf(events)}, of which statistics know ${sequencesOf(known)}`);
    return found.map((what) => ({ property: 'effects once', what: `${events[0]!.aggregate}: ${what}`, lines: linesAbout(history, events[0]!.aggregate) }));
  });
};

const keyOf = ({ service, consumer, aggregate }: Pick<Applied, 'service' | 'consumer' | 'aggregate'>): string => `${service} ${consumer} ${aggregate}`;
const sequencesOf = (list: readonly (Effect | StoredEvent)[] = []): string => list.map(({ sequence }) => sequence).join(', ');
const sameMembers = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && new Set([...a, ...b]).size === a.length;
