import { AreaCode, Id, query } from '@gongzhi/contracts';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Refusal } from './refusal.ts';
import { validate } from './validate.ts';

const operation = query({
  summary: { 'zh-CN': '测试', en: 'Test' },
  allow: 'public',
  input: z.strictObject({ id: Id, area: AreaCode, title: z.string().min(2).max(4), kind: z.enum(['need', 'tip']), count: z.int().min(1), on: z.iso.date(), tags: z.array(z.string()).max(1) }),
  output: z.object({}),
});

function faults(input: unknown, language: 'zh-CN' | 'en'): Record<string, string> {
  try {
    validate(operation, input, language);
    return {};
  } catch (error) {
    return Object.fromEntries((error as Refusal).errors.map(({ path, message }) => [path, message]));
  }
}

describe('faults of the input', () => {
  test('each field says what is allowed, in the words of the caller', () => {
    const input = { id: 'x', area: '123', title: 'x', kind: 'other', count: 0, on: '5 March', tags: ['a', 'b'], extra: 1 };
    expect(faults(input, 'en')).toEqual({
      id: 'Not an id (UUID)', area: 'An area code has 2, 4, 6, 9, 12 or 15 digits', title: 'At least 2 characters', kind: 'One of: need, tip',
      count: 'Not less than 1', on: 'Must be a day such as 2026-03-05', tags: 'At most 1 items', extra: 'There is no such field',
    });
    expect(faults(input, 'zh-CN')).toMatchObject({ area: '须为 2、4、6、9、12 或 15 位区划代码', title: '至少 2 个字', kind: '可选值：need、tip', extra: '没有这个字段' });
  });

  test('what is missing is required, what has the wrong type says which is right', () => {
    expect(faults({ id: 1, count: 'three', tags: 'a' }, 'en')).toEqual({
      id: 'Must be text', area: 'Required', title: 'Required', kind: 'Required', count: 'Must be a number', on: 'Required', tags: 'Must be a list',
    });
  });

  test('what a caller sent is never repeated', () => {
    expect(JSON.stringify(faults({ title: '13800001111 is my number' }, 'en'))).not.toContain('1380000');
  });
});
