import { expect, test } from '@jest/globals';
import { changeOf, countedOf } from './counted.ts';

test('every count has one shape', () => {
  expect(countedOf({ rows: [{ key: 'village', count: 3 }], total: 3 })).toEqual({ rows: [{ key: 'village', figures: { count: 3 } }], total: { count: 3 } });
  expect(countedOf({ rows: [{ key: null, figures: { received: 2, onTimeRate: null } }], total: { received: 2 } }).rows[0]).toEqual({ key: null, figures: { received: 2, onTimeRate: null } });
});

test('a change has its sign; without a figure there is none', () => {
  expect([changeOf(5, 3), changeOf(3, 5), changeOf(4, 4), changeOf(4.25, 4), changeOf(null, 4), changeOf(4, undefined)]).toEqual(['+2', '−2', '±0', '+0.25', undefined, undefined]);
});
