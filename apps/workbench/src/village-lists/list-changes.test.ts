import { expect, test } from '@jest/globals';
import { draftOf, entryOf, listChanges } from './list-changes.ts';

const published = { code: 'A1', list: 'assist', title: { 'zh-CN': '协助人口普查', en: 'Help with the census' }, keywords: ['普查', '人口'] } as const;

test('an entry that was not edited is published as it was', () => {
  expect(entryOf(draftOf(published))).toEqual(published);
  expect(entryOf({ ...draftOf(published), keywords: ' 普查，人口; 登记 ' }).keywords).toEqual(['普查', '人口', '登记']);
});

test('changes are counted entry by entry', () => {
  const before = ['A1', 'A2', 'A3'].map((code) => ({ ...draftOf(published), code }));
  const now = [before[0]!, { ...before[1]!, zh: '协助经济普查' }, { ...before[2]!, code: 'B1' }];
  expect(listChanges(before, now)).toEqual({ added: 1, changed: 1, removed: 1 });
  expect(listChanges(before, before)).toEqual({ added: 0, changed: 0, removed: 0 });
});
