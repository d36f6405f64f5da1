import type { StoredTimer } from '../store/store.ts';
import type { Evidence, Violation } from './violation.ts';

/** The outbox is empty, no event was set aside, timers fire, and no process ended by itself. */
export const nothingStuck = ({ history, store }: Evidence): readonly Violation[] => {
  const violation = (what: string, lines: Violation['lines'] = []): Violation => ({ property: 'nothing stuck', what, lines });
  return [
    ...store.unpublished.filter(({ count }) => count > 0).map(({ service, count }) => violation(`${count} events of ${service} are not published`)),
    ...store.deadLetters.map(({ service, consumer, eventId, reason }) => violation(`${service}'s consumer ${consumer} set event ${eventId} aside: ${reason}`)),
    ...store.timers.filter(isStuck).map(({ service, name, overdueMillis }) => violation(`timer ${name} of ${service} should have run ${Math.round(overdueMillis / 1_000)} s ago`)),
    ...history.filter((line) => line.type === 'ending').map((line) => violation(`a process of ${line.service} ended by itself (${line.how})`, [line])),
  ];
};

/** A lease lasts 30 s: after a crash a timer may be that late, and as late again when whoever took it over dies too. */
const patience = 75_000;
const isStuck = ({ overdueMillis }: StoredTimer): boolean => overdueMillis > patience;
