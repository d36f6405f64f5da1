import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from './break-lines.ts';

/** Latin letters and figures are half as wide as the rest. */
const measure = (character: string): number => (/[\x20-\x7e]/.test(character) ? 0.5 : 1);
const lines = (text: string, width: number, indent = 0): string[] => breakLines(text, width, measure, indent).map((line) => line.text);

test.each([
  ['a stop never begins a line', '甲乙丙丁，戊己', 4, ['甲乙丙', '丁，戊己']],
  ['nor does a closing bracket with its stop', '（甲乙丙）。丁戊', 5, ['（甲乙', '丙）。丁戊']],
  ['an opening bracket never ends one', '甲乙丙（丁戊）', 4, ['甲乙丙', '（丁戊）']],
  ['dashes and dots stay in pairs', '甲乙丙——丁', 4, ['甲乙', '丙——丁']],
  ['a figure stays whole, with its sign', '金额￥12,500.00元', 6, ['金额', '￥12,500.00', '元']],
  ['a word stays whole, words part at spaces', '参加人Müller GmbH与甲', 8, ['参加人Müller', 'GmbH与甲']],
  ['a word longer than a line is cut', 'abcdefghij', 3, ['abcdef', 'ghij']],
  ['nothing is one empty line', '', 4, ['']],
])('%s', (_, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test('the first line is narrower by its indent, the last is told', () => {
  expect(breakLines('甲乙丙丁戊', 4, measure, 2)).toEqual([{ text: '甲乙', last: false }, { text: '丙丁戊', last: true }]);
});

test('no line is wider than it may be, nothing is lost, and no line begins or ends with what may not', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁一二三，。、；：（）《》“”…—12.5 abc￥%'), maxLength: 120 });
  fc.assert(fc.property(text, fc.integer({ min: 12, max: 30 }), (words, width) => {
    const broken = lines(words, width);
    expect(broken.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    for (const line of broken) expect([...line].reduce((sum, character) => sum + measure(character), 0)).toBeLessThanOrEqual(width);
    // A run of signs longer than a line has to be cut somewhere.
    if (/[，。、；：（）《》“”…—￥%12.5abc]{10}/.test(words)) return;
    for (const line of broken.slice(1)) expect(line).not.toMatch(/^[，。、；：）》”]/u);
    for (const line of broken.slice(0, -1)) expect(line).not.toMatch(/[（《“￥]$/u);
  }));
});
