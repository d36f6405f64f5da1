import { casework } from '@gongzhi/contracts/casework';
import { describe, expect, test } from '@jest/globals';
import { type Draft, emptyDraft, inputOf, missingIn, titleOf, waysOf } from './report-draft.ts';

const written: Draft = { ...emptyDraft, kind: 'hazard', words: '村口路灯三天不亮。晚上看不见路', area: { code: '500235001001', name: '杏家湾社区' }, place: ' 村口 ', name: '张三', contact: '13900000000' };

describe('a report', () => {
  test('its title is its first sentence, cut where it is long', () => {
    expect(titleOf(written.words)).toBe('村口路灯三天不亮');
    expect(titleOf('The lamp is out. Since Monday')).toBe('The lamp is out');
    expect(titleOf('啊。路灯坏了')).toBe('啊。路灯坏了');
    expect(titleOf('很'.repeat(80))).toHaveLength(30);
  });

  test('with a name given here', () => {
    expect(inputOf(written, false)).toMatchObject({ relation: 'named', place: '村口', reporter: { name: '张三', contact: '13900000000' }, urgency: 'ordinary' });
  });

  test('anonymous: nothing of the person goes with it, whatever was typed before', () => {
    for (const loggedIn of [true, false]) expect(JSON.stringify(inputOf({ ...written, who: 'anonymous' }, loggedIn))).not.toMatch(/张三|139/);
  });

  test('each way is what the contract takes', () => {
    for (const [draft, loggedIn] of [[written, false], [written, true], [{ ...written, who: 'anonymous' }, true], [{ ...written, who: 'behalf', principalName: '王大爷' }, true]] as const) {
      expect(casework.matters.open.input.safeParse(inputOf(draft, loggedIn)).success).toBe(true);
    }
  });

  test('a kind that needs a name offers no other way', () => {
    expect(waysOf('hazard', false)).toContain('anonymous');
    expect(waysOf('dispute', true)).toEqual(['own', 'behalf']);
    expect(inputOf({ ...written, kind: 'dispute', who: 'anonymous' }, false).relation).toBe('named');
  });

  test('what is missing is named, field by field', () => {
    expect(missingIn(emptyDraft, false, 'zh-CN').map(({ path }) => path)).toEqual(['kind', 'description', 'area', 'reporter.name']);
    expect(missingIn({ ...written, who: 'behalf' }, true, 'en')).toEqual([{ path: 'principal.name', code: 'required', message: 'Give the name of the person concerned' }]);
    expect(missingIn(written, false, 'en')).toEqual([]);
  });
});
