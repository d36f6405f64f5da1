import { expect, test } from '@jest/globals';
import { factsOf } from './facts-of.ts';

const told = (action: 'triage' | 'refer' | 'order' | 'request_extension' | 'claim' | 'refuse_ownership', detail: Record<string, unknown> | null, unitId: string | null = 'u1') => factsOf({ action, detail, unitId });

test('a correction is told with what was there before; what is named already is not told twice', () => {
  expect(told('triage', { category: { from: null, to: 'complaint.noise' }, urgency: { from: 'ordinary', to: 'urgent' } })).toEqual([
    { label: 'factCategory', kind: 'category', value: 'complaint.noise' },
    { label: 'factUrgency', kind: 'label', value: expect.objectContaining({ en: 'Urgent' }), before: expect.objectContaining({ en: 'Ordinary' }) },
  ]);
  expect(told('refer', { unitId: 'u1' })).toEqual([]);
  expect(told('refer', { unitId: 'u2' })).toEqual([{ label: 'factUnit', kind: 'unit', value: 'u2' }]);
});

test('more time is told with its unit of time, a ground in words; ids that tell people nothing are left out', () => {
  expect(told('request_extension', { clockId: 'c', amount: 5, unit: 'working_day' })).toEqual([{ label: 'factAmount', kind: 'span', value: { amount: 5, unit: 'working_day' } }]);
  expect(told('refuse_ownership', { ground: 'outside_duties', article: '第六条' })).toEqual([
    { label: 'factGround', kind: 'label', value: expect.objectContaining({ 'zh-CN': '不属于本单位法定职责' }) },
    { label: 'factArticle', kind: 'words', value: '第六条' },
  ]);
  expect([told('claim', null), told('claim', { clocks: ['c'], taskId: 't' })]).toEqual([[], []]);
});
