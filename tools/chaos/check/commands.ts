import { isAccepted, isRefused, type Attempt, type History } from '../history/history.ts';

/** A command with everything that was answered to it. */
export interface Command {
  /** The trace that its audit row and its events bear. */
  readonly id: string;
  readonly operation: string;
  readonly key: string;
  readonly target: string | undefined;
  readonly attempts: readonly Attempt[];
  /** Done, not done, or nobody knows: an answer was lost, or put the client off. */
  readonly outcome: 'accepted' | 'refused' | 'unknown';
}

/** The commands of a history. */
export function commandsOf(history: History): Command[] {
  const attempts = Map.groupBy(history.filter((line) => line.type === 'attempt'), ({ command }) => command);
  return [...attempts].map(([id, tried]) => {
    const { operation, key, target } = tried[0]!;
    const outcome = tried.some(isAccepted) ? 'accepted' : tried.every(isRefused) ? 'refused' : 'unknown';
    return { id, operation, key, target, attempts: tried, outcome };
  });
}

/** `casework`, of `casework.matters.open`. */
export const serviceOf = (operation: string): string => operation.slice(0, operation.indexOf('.'));

/** How many events a command announces: in casework one for each line it writes; in mediation at least one, as many as its part in the dispute calls for. */
export function eventsOf(operation: string): number | undefined {
  if (serviceOf(operation) !== 'casework') return undefined;
  return operation === 'casework.matters.dispatch' ? 3 : 1;
}
