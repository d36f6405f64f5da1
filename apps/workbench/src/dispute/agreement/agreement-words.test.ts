import { expect, test } from '@jest/globals';
import { completeTerms, contentOf, sumOf, wordsOf } from './agreement-words.ts';

const parties = [
  { id: 'a', side: 1, name: '王秀兰', representative: null },
  { id: 'b', side: 2, name: '李建国', representative: null },
] as never;
const file = { dispute: { code: 'GZ-500235-001' } as never, parties, agreements: [{}] as never };
const payment = { debtorId: 'b', creditorId: 'a', what: '赔偿修复费用', amount: 500_000, dueOn: '2026-03-31' };

test('only what is said is sent', () => {
  expect(contentOf({ facts: '漏水', terms: [payment, undefined, { what: ' ' }], wayOfPerformance: '' })).toEqual({ facts: '漏水', terms: [payment] });
  expect(contentOf({})).toEqual({ facts: '', terms: [] });
});

test('the text is that of the next draft, with the terms that are finished', () => {
  const words = wordsOf({ facts: '李家漏水致王家墙面受损', terms: [{ what: '修好防水' }, payment] }, file, '双江街道人民调解委员会');
  expect(words).toContain('纠纷编号：GZ-500235-001（第2稿）');
  expect(words).toContain('1. 李建国向王秀兰：赔偿修复费用；人民币5,000.00元（伍仟元整）；2026年3月31日前履行');
  expect(words).not.toContain('修好防水');
  expect(completeTerms([payment, { debtorId: 'a', what: '让行', dueOn: '2026-04-01' }]).map(({ number, amount, creditorId }) => [number, amount, creditorId])).toEqual([[1, 500_000, 'a'], [2, null, null]]);
});

test('what is to be paid is summed up, finished or not', () => {
  expect(sumOf([{ amount: 100 }, undefined, { amount: 250 }, { what: '让行' }])).toBe(350);
  expect(sumOf(undefined)).toBe(0);
});
