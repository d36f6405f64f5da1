import type { PointResult } from './exercise-point.ts';

const columns = [5, 40, 6, 8, 5, 7, 5, 9];
const cells = (values: readonly string[]): string => values.map((value, column) => (column < 2 ? value.padEnd(columns[column]!) : value.padStart(columns[column]!))).join('  ');

export const crashTableHead = cells(['point', 'killed when', 'killed', 'accepted', 'lost', 'doubled', 'stuck', 'healthy s']);

/** A crash point in one line; the last column is the longest time until its service was at work again. */
export function crashLine({ point, planned, killed, accepted, lost, doubled, stuck, longestMs, violations }: PointResult): string {
  const count = killed < planned ? `${killed}/${planned}` : String(killed);
  return cells([point.name, point.when, count, ...[accepted, lost, doubled, stuck].map(String), longestMs === null ? 'never' : (longestMs / 1_000).toFixed(1)]) + (violations.length > 0 ? '  VIOLATED' : '');
}
