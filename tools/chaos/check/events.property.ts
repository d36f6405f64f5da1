import { linesAbout } from './lines-about.ts';
import type { Property, Violation } from './violation.ts';

/** The events of a record tell its timeline: each step once, in order, numbered without a gap. */
export const eventsTellAll: Property = ({ history, store }) => {
  const eventsOf = Map.groupBy(store.events, ({ aggregate }) => aggregate);
  const stepsOf = Map.groupBy([
    ...store.matterSteps.map((step) => ({ ...step, of: `matters/${step.of}` })),
    ...store.disputeSteps.map((step) => ({ ...step, of: `disputes/${step.of}` })),
  ], ({ of }) => of);
  return [...new Set([...eventsOf.keys(), ...stepsOf.keys()])].flatMap((target): Violation[] => {
    const events = eventsOf.get(target) ?? [];
    const steps = stepsOf.get(target) ?? [];
    const found: string[] = [];
    if (events.some(({ sequence }, index) => sequence !== index + 1)) found.push(`its events are numbered ${events.map(({ sequence }) => sequence).join(', ')}`);
    const told = events.slice(1).map(({ action }) => action);
    const taken = steps.slice(1).map(({ action }) => action);
    if (events.length !== steps.length || told.some((action, index) => action !== taken[index])) found.push(`its timeline is ${taken.join(', ')}, its events tell ${told.join(', ')}`);
    return found.map((what) => ({ property: 'events tell all', what: `${target}: ${what}`, lines: linesAbout(history, target) }));
  });
};
