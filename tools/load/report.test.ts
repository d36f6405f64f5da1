import { expect, test } from '@jest/globals';
import { knee, stepRows, tableOf, type Summary } from './report.ts';
import { slopeOf } from './samples.ts';

const step = (index: number, lifecycles: number, p95: number, failed = 0): Summary['metrics'] => ({
  [`answered_in{scenario:step_${index}}`]: { values: { count: lifecycles * 7, med: p95 / 2, 'p(95)': p95, 'p(99)': p95 * 2, max: p95 * 3 } },
  [`http_req_failed{scenario:step_${index}}`]: { values: { passes: failed } },
  [`lifecycles{scenario:step_${index}}`]: { values: { count: lifecycles } },
});
const steps = [10, 20, 40].map((rate) => ({ name: `at ${rate}/s`, rate, seconds: 10 }));

test('the knee is the last step kept up with, in time and without failures', () => {
  const rows = stepRows({ metrics: { ...step(0, 100, 20), ...step(1, 198, 90), ...step(2, 250, 900) } }, steps);
  expect(knee(rows, 250)?.name).toBe('at 20/s');
  expect(rows[2]).toMatchObject({ asked: 40, done: 25, p95: 900 });
  expect(knee(stepRows({ metrics: step(0, 100, 20, 1) }, steps.slice(0, 1)), 250)).toBeUndefined();
  expect(tableOf(rows).split('\n')).toHaveLength(4);
});

test('a slope is what a line through the samples rises in an hour', () => {
  const samples = Array.from({ length: 20 }, (_, index) => ({ seconds: index * 30, value: 100 + index + (index % 2) }));
  expect(slopeOf(samples)).toBeCloseTo(120, -1);
  expect(slopeOf(samples.map(({ seconds }) => ({ seconds, value: 7 })))).toBe(0);
});
