import type { Measured } from './compare.ts';

/** Cells as lines for people: columns of numbers to the right, the others to the left. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((cells) => cells[column]!.length)));
  const numbers = head.map((_, column) => rows.every((cells) => /^[\d.]+$/.test(cells[column]!)));
  const lineOf = (cells: readonly string[]): string => cells.map((cell, column) => (numbers[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd();
  return [head, ...rows].map(lineOf).join('\n');
}

/** What was measured, a line for each call and contestant, the ratio last. */
export const resultTable = (results: readonly Measured[]): string =>
  tableOf(
    ['call', 'program', 'requests/s', 'p50 ms', 'p99 ms', 'processor µs', 'ratio'],
    results.map((row) => [row.call, row.name, row.rate.toFixed(0), row.p50.toFixed(1), row.p99.toFixed(1), String(row.total), row.ratio.toFixed(2)]),
  );

/** Where the processor time of a request went, a line for each call and contestant. */
export const cpuLines = (results: readonly Measured[]): string =>
  results.map(({ call, name, micros }) => `${call}, ${name}: ${Object.entries(micros).map(([part, used]) => `${part} ${used}`).join(', ')}`).join('\n');
