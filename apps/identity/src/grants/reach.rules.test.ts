import { describe, expect, test } from '@jest/globals';
import { isWithinReach, worksForUnits } from './reach.rules.ts';

describe('who may give a role', () => {
  test.each([
    ['in the same area', '500235', true],
    ['below it', '500235001001', true],
    ['beside it', '500236', false],
    ['above it', '50', false],
    ['everywhere', '', false],
  ])('a county administrator: %s', (_where, area, allowed) => {
    expect(isWithinReach({ role: 'window_clerk', area }, ['500235'])).toBe(allowed);
  });

  test('who administers the whole installation gives anything anywhere', () => {
    expect(isWithinReach({ role: 'operator', area: '' }, [''])).toBe(true);
  });

  test('officers and systems work for units, auditors don’t', () => {
    expect([worksForUnits('department_officer'), worksForUnits('department_system'), worksForUnits('auditor')]).toEqual([true, true, false]);
  });
});
