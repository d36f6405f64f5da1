import { describe, expect, test } from '@jest/globals';
import { platformRefusals } from '../contract/refusal.ts';
import { refusals } from './refusals.ts';

describe('refusals of casework', () => {
  test('no code means something else to the platform', () => {
    expect(Object.keys(refusals).filter((code) => code in platformRefusals)).toEqual([]);
  });
  test('every one is said in both languages', () => {
    for (const { message } of Object.values(refusals)) {
      expect(message['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});
