import { expect, test } from '@jest/globals';
import { fenOf, yuanOf } from './yuan.ts';

test('amounts are read as people write them, and nothing else is taken for one', () => {
  expect(['500', '500.5', '500.05', '1,200', '￥ 300', '300元', '0.01'].map(fenOf)).toEqual([50_000, 50_050, 50_005, 120_000, 30_000, 30_000, 1]);
  expect(['', '0', 'abc', '1.234', '-5', '1e3', '12345678901'].map(fenOf)).toEqual(Array(7).fill(undefined));
});

test('what was read is shown the same', () => {
  expect(yuanOf(fenOf('12,500.5')!)).toBe('¥12,500.50');
});
