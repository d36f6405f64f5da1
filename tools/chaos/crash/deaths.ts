import { isAccepted, type History, type Line } from '../history/history.ts';

/** A process that died where it was to. */
export interface Death {
  readonly service: string;
  readonly at: number;
}

/** When processes of a service were ready for work. */
export interface Readiness {
  readonly service: string;
  readonly at: number;
}

/**
 * Milliseconds from a death to its service being at work again: a command of it accepted that was sent after the death, a login, or, where
 * nobody asks a service for anything, its next process being ready. Null when that never came.
 */
export function healthyAfter({ service, at }: Death, history: History, ready: readonly Readiness[]): number | null {
  const proof = proofs[service];
  if (!proof) return since(at, ready.find((one) => one.service === service && one.at > at)?.at);
  return since(at, history.filter(isOver).find((line) => line.sentAt > at && isAccepted(line) && proof(line))?.endedAt);
}

type Over = Extract<Line, { sentAt: number }>;
const isOver = (line: Line): line is Over => 'sentAt' in line;
const command = (of: string) => (line: Over): boolean => line.type === 'attempt' && line.operation.startsWith(of);

/** What shows that a service works. A migration holds up casework, whose tables it changes. */
const proofs: Readonly<Record<string, (line: Over) => boolean>> = {
  casework: command('casework.'), mediation: command('mediation.'), gateway: command(''), migration: command('casework.'), identity: (line) => line.type === 'read' && line.client === 'login',
};

const since = (from: number, to: number | undefined): number | null => (to === undefined ? null : to - from);
