import { expect, test } from '@jest/globals';
import { periodsOf, textOf } from './periods.ts';

test('hours are read and written as contracts have them', () => {
  expect(periodsOf('09:00-12:00, 14:00-18:00')).toEqual([{ from: '09:00', to: '12:00' }, { from: '14:00', to: '18:00' }]);
  expect([periodsOf(undefined), periodsOf('')]).toEqual([[], []]);
  expect(textOf(periodsOf('09:00-12:00,14:00-18:00'))).toBe('09:00-12:00, 14:00-18:00');
  expect(textOf([])).toBeUndefined();
});
