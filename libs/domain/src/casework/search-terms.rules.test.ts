import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { personTerms, searchTerms } from './index.ts';

describe('search terms', () => {
  test.each([
    ['路灯坏了', ['路灯', '灯坏', '坏了']],
    ['３号楼 Wi-Fi 坏', ['3', '号楼', 'wi', 'fi', '坏']],
    ['路灯，路灯！', ['路灯']],
    ['GZ5002352603053A79SAG', ['gz5002352603053a79sag']],
    ['，。！', []],
  ])('%p is found by %p', (text, terms) => expect(searchTerms(text)).toEqual(terms));

  test('every part of two characters or more of a Chinese text is found by terms the text has', () => {
    const text = fc.array(fc.constantFrom(...'小区东门路灯坏了三天老人出行不便'), { minLength: 2, maxLength: 30 }).map((characters) => characters.join(''));
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const from = a % (whole.length - 1);
      const part = whole.slice(from, from + 2 + (b % (whole.length - from - 1)));
      expect(searchTerms(whole)).toEqual(expect.arrayContaining(searchTerms(part)));
    }));
  });

  test('any text gives terms without throwing, the same however wide it is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(searchTerms(text.normalize('NFKC'))).toEqual(searchTerms(text))));
  });

  test('a person is found by name and contact', () => {
    expect(personTerms({ name: '欧阳修', contact: '138-0000 0001' })).toEqual(['欧阳', '阳修', '13800000001']);
    expect(personTerms({ name: null })).toEqual([]);
  });
});
