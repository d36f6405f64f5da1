import { describe, expect, test } from '@jest/globals';
import { publicProgress } from './index.ts';
import type { StatusStep } from './index.ts';

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const step = (status: StatusStep['status'], number: number): StatusStep => ({ status, at: day(number) });

describe('public progress', () => {
  test('shows stage and dates, and nothing that was added to the matter', () => {
    const matter = { code: 'GZ1', history: [step('received', 1), step('accepted', 2), step('handling', 3)], dueAt: day(9), reporter: '张三', text: '隐私' };
    expect(publicProgress(matter)).toEqual({
      code: 'GZ1', stage: 'handling', receivedAt: day(1), dueAt: day(9), endedAt: null,
      stages: [{ stage: 'acceptance', firstAt: day(1), lastAt: day(1) }, { stage: 'triage', firstAt: day(2), lastAt: day(2) }, { stage: 'handling', firstAt: day(3), lastAt: day(3) }],
    });
  });

  test('given a reopened matter, then only the last ending counts', () => {
    const history = [step('received', 1), step('closed', 2), step('routed', 3), step('closed', 7), step('archived', 8)];
    expect(publicProgress({ code: 'GZ1', history, dueAt: day(9) })).toMatchObject({ endedAt: day(7), dueAt: null, stage: 'archiving' });
    expect(publicProgress({ code: 'GZ1', history: history.slice(0, 3), dueAt: day(9) })).toMatchObject({ endedAt: null, dueAt: day(9) });
  });

  test('given a merged matter, then it follows the survivor from the merger on, under its own code', () => {
    const own = { code: 'GZ2', history: [step('received', 4), step('accepted', 5), step('merged', 6)], dueAt: null };
    const survivor = { code: 'GZ1', history: [step('received', 1), step('handling', 3), step('answered', 8)], dueAt: day(9) };
    const progress = publicProgress(own, survivor);
    expect(progress).toMatchObject({ code: 'GZ2', stage: 'completion', receivedAt: day(4), dueAt: day(9) });
    expect(progress.stages.map(({ stage, firstAt }) => [stage, firstAt])).toEqual([['acceptance', day(4)], ['triage', day(5)], ['handling', day(6)], ['completion', day(8)]]);
  });

  test('given a survivor that was merged in turn, then it follows both, one after the other', () => {
    const own = { code: 'GZ3', history: [step('received', 1), step('accepted', 2), step('merged', 3)], dueAt: null };
    const first = { code: 'GZ2', history: [step('received', 1), step('routed', 2), step('merged', 5)], dueAt: null };
    const second = { code: 'GZ1', history: [step('received', 1), step('handling', 4), step('answered', 8)], dueAt: day(9) };
    expect(publicProgress(own, first, second)).toMatchObject({
      code: 'GZ3', stage: 'completion', dueAt: day(9),
      stages: [{ stage: 'acceptance' }, { stage: 'triage' }, { stage: 'handling', firstAt: day(3), lastAt: day(5) }, { stage: 'completion', firstAt: day(8) }],
    });
  });
});
