import { describe, expect, test } from '@jest/globals';
import { isReadByReporter } from './index.ts';

describe('what the reporter reads of the file', () => {
  test('what is said to them and what they say, not what those at work say to each other', () => {
    for (const action of ['refuse', 'ask_reporter', 'answer', 'decide_review', 'rate'] as const) expect(isReadByReporter(action)).toBe(true);
    for (const action of ['triage', 'route', 'record_progress', 'transfer', 'refuse_ownership', 'order'] as const) expect(isReadByReporter(action)).toBe(false);
  });
});
