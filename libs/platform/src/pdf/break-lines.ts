/** Line breaking for Chinese text with Latin words and figures in it (GB/T 15834 for punctuation at line ends, known as kinsoku). */

/** Signs that never begin a line: closing brackets and quotes, stops, the signs that follow a figure. */
const neverFirst = new Set('，。、；：？！）］｝〕〉》」』】〗”’…—～·％‰℃°′″,.;:?!)]}%');
/** Signs that never end a line: opening brackets and quotes, signs of money and number. */
const neverLast = new Set('（［｛〔〈《「『【〖“‘￥¥＄$([{#№');
/** Dashes and dots that go in pairs. */
const paired = new Set('—…');
const wordCharacter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9'’.,:/+\-_@&%]/u;
const letterOrDigit = /[\p{L}0-9]/u;

/** A line and whether the paragraph goes on after it. */
export interface Line {
  readonly text: string;
  readonly last: boolean;
}

/**
 * Breaks one paragraph into lines no wider than `width` (the first by `indent` narrower). What may not stand at a line's beginning takes the character before it
 * along; a word longer than a line is cut.
 *
 * @param measure width of one character
 */
export function breakLines(text: string, width: number, measure: (character: string) => number, indent = 0): Line[] {
  const units = unitsOf(text);
  const widthOf = (unit: string): number => [...unit].reduce((sum, character) => sum + measure(character), 0);
  const lines: string[] = [];
  let line = '';
  let used = indent;
  for (const unit of units.flatMap((whole) => (widthOf(whole) > width - indent ? [...whole] : [whole]))) {
    const size = widthOf(unit);
    if (line !== '' && used + widthOf(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (unit.trim() === '') continue;
    }
    line += unit;
    used += size;
  }
  return [...lines, line.trimEnd()].map((each, index, all) => ({ text: each, last: index === all.length - 1 }));
}

/** The pieces between which a line may end. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let before = '';
  for (const character of text) {
    if (before !== '' && holdsTogether(before, character)) units[units.length - 1] += character;
    else units.push(character);
    before = character;
  }
  return units;
}

function holdsTogether(before: string, character: string): boolean {
  if (before === ' ') return false;
  if (character === ' ' || neverFirst.has(character) || neverLast.has(before)) return true;
  if (paired.has(before) && before === character) return true;
  return wordCharacter.test(before) && wordCharacter.test(character) && (letterOrDigit.test(before) || letterOrDigit.test(character)) && !isHan(before) && !isHan(character);
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
