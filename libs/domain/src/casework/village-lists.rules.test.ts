import { describe, expect, test } from '@jest/globals';
import { checkTaskAgainstLists } from './index.ts';
import type { ListEntry } from './index.ts';

const entry = (id: string, list: ListEntry['list'], zh: string, en: string): ListEntry => ({ id, year: 2026, area: '320585', list, code: id.toUpperCase(), title: { 'zh-CN': zh, en } });
const lists = [
  entry('a1', 'assist', '协助开展流动人口登记', 'Assist with the registration of temporary residents'),
  entry('s1', 'self', '制定村规民约', 'Draw up village rules'),
  { ...entry('a2', 'assist', '协助秸秆禁烧巡查', 'Assist with straw-burning patrols'), keywords: ['秸秆'] },
];
const task = (title: string, change: object = {}) => ({ title, village: '320585101201', year: 2026, ...change });

describe('the two lists', () => {
  test('what the village assists with may be sent down, found by code, title or keyword', () => {
    expect(checkTaskAgainstLists(task('协助流动人口登记'), lists)).toMatchObject({ ok: true, entry: { id: 'a1' } });
    expect(checkTaskAgainstLists(task('排查秸秆堆放点'), lists)).toMatchObject({ ok: true, entry: { id: 'a2' } });
    expect(checkTaskAgainstLists(task('本月例行工作', { entryCode: 'A1' }), lists)).toMatchObject({ ok: true, entry: { id: 'a1' } });
  });
  test('what it decides itself is refused with the entry quoted', () => {
    expect(checkTaskAgainstLists(task('制定村规民约'), lists)).toMatchObject({ refusal: 'TASK_IS_SELF_GOVERNED', details: { entry: { code: 'S1' } } });
  });
  test('what is on neither list is refused with the nearest entry quoted', () => {
    expect(checkTaskAgainstLists(task('流动商贩招商引资'), lists)).toMatchObject({ refusal: 'TASK_ON_NO_LIST', details: { entry: { code: 'A1', year: 2026 }, code: 'A1' } });
    expect(checkTaskAgainstLists(task('协助流动人口登记', { entryCode: 'Z9' }), lists)).toMatchObject({ refusal: 'TASK_ON_NO_LIST' });
  });
  test("another year's or another area's lists don't count", () => {
    expect(checkTaskAgainstLists(task('协助流动人口登记', { year: 2027 }), lists)).toMatchObject({ refusal: 'LISTS_NOT_PUBLISHED' });
    expect(checkTaskAgainstLists(task('协助流动人口登记', { village: '500235001001' }), lists)).toMatchObject({ refusal: 'LISTS_NOT_PUBLISHED' });
  });
});
