import type { Violation } from '../check/violation.ts';
import type { Line } from '../history/history.ts';
import type { RoundResult } from './play-round.ts';

const columns = [5, 46, 8, 7, 7, 7, 7, 8, 8];
const cells = (values: readonly string[]): string => values.map((value, column) => (column === 1 ? value.padEnd(columns[column]!) : value.padStart(columns[column]!))).join('  ');

export const tableHead = cells(['round', 'fault', 'accepted', 'refused', 'unknown', 'put off', 'reads', 'healed s', 'rest s']);

/** A round in one line. */
export function roundLine({ round, faults, accepted, refused, unknown, putOff, reads, healedMs, restedMs, violations }: RoundResult): string {
  const what = faults.map(({ fault, target, skipped }) => `${fault} ${target}${skipped ? ' (skipped)' : ''}`).join(' + ');
  const seconds = (millis: number | null): string => (millis === null ? '–' : (millis / 1_000).toFixed(1));
  return cells([String(round), what, ...[accepted, refused, unknown, putOff, reads].map(String), seconds(healedMs), seconds(restedMs)]) + (violations.length ? '  VIOLATED' : '');
}

const shown = 12;

/** A violated promise with the lines that show it. */
export function violationText({ property, what, lines }: Violation): string {
  return [`✗ ${property}: ${what}`, ...lines.slice(0, shown).map((line) => `    ${lineText(line)}`), ...(lines.length > shown ? [`    … ${lines.length - shown} more lines`] : [])].join('\n');
}

function lineText(line: Line): string {
  const seconds = (millis: number): string => (millis / 1_000).toFixed(3).padStart(9);
  if (line.type === 'fault') return `${seconds(line.begunAt)} to ${seconds(line.endedAt)}  ${line.fault}${line.skipped ? ` skipped: ${line.skipped}` : ''}`;
  if (line.type === 'ending') return `${seconds(line.endedAt)}  ${line.service} ended by itself: ${line.how}`;
  const what = line.type === 'read' ? 'read' : line.operation;
  const version = line.type === 'read' ? line.version : line.body?.version;
  return `${seconds(line.sentAt)} to ${seconds(line.endedAt)}  ${line.client} ${what} ${line.target ?? ''} -> ${line.status}${line.type === 'attempt' && line.code ? ` ${line.code}` : ''}${version === undefined ? '' : ` version ${version}`}`;
}
