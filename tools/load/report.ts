import type { Step } from './profiles.ts';

/** What k6 tells of a metric; only the values a kind of metric has are there. */
interface Metric {
  readonly values: Readonly<Record<string, number>>;
}
export interface Summary {
  readonly metrics: Readonly<Record<string, Metric | undefined>>;
}

/** One row of the result: a step, or a kind of call. */
export interface Row {
  readonly name: string;
  /** Lifecycles a second that were asked for, and that were lived to their end. */
  readonly asked?: number;
  readonly done?: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly failed: number;
  /** Answers "too busy, come again"; whoever asked came again. */
  readonly turnedAway: number;
  /** Lifecycles that could not begin: too many were under way. */
  readonly dropped: number;
}

const timesOf = ({ metrics }: Summary, tag: string) => {
  const values = metrics[`answered_in{${tag}}`]?.values ?? {};
  return { requests: values['count'] ?? 0, median: values['med'] ?? 0, p95: values['p(95)'] ?? 0, p99: values['p(99)'] ?? 0, max: values['max'] ?? 0 };
};

/** The steps of a load, from k6's summary. */
export function stepRows(summary: Summary, steps: readonly Step[]): Row[] {
  const count = (metric: string, index: number): number => summary.metrics[`${metric}{scenario:step_${index}}`]?.values['count'] ?? 0;
  return steps.map(({ name, rate, seconds }, index) => ({
    name, asked: rate, done: count('lifecycles', index) / seconds, ...timesOf(summary, `scenario:step_${index}`),
    turnedAway: count('turned_away', index), failed: summary.metrics[`http_req_failed{scenario:step_${index}}`]?.values['passes'] ?? 0, dropped: count('dropped_iterations', index),
  }));
}

/** The kinds of calls of a load, all steps together. */
export const callRows = (summary: Summary, calls: readonly string[]): Row[] => calls.map((call) => ({ name: call, ...timesOf(summary, `name:${call}`), failed: 0, turnedAway: 0, dropped: 0 }));

/** The last step that is kept up with: nine of ten lifecycles done, p95 within the limit, nothing failed. Undefined when none is. */
export const knee = (rows: readonly Row[], limit: number): Row | undefined => rows.findLast(({ asked, done, p95, failed }) => asked !== undefined && done! >= asked * 0.9 && p95 <= limit && failed === 0);

/** Rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'asked/s', 'done/s', 'requests', 'median', 'p95', 'p99', 'max', 'failed', 'turned away', 'dropped'];
  const cells = rows.map((row) => [row.name, row.asked ?? '', row.done?.toFixed(1) ?? '', row.requests, ...[row.median, row.p95, row.p99, row.max].map((value) => value.toFixed(0)), row.failed, row.turnedAway, row.dropped].map(String));
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column]!.length)));
  return [head, ...cells].map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')).join('\n');
}
