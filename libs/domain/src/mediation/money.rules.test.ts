import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amountInWords, yuan } from './money.rules.ts';

test.each([
  [1_250_000, '12,500.00', '壹万贰仟伍佰元整'], [100, '1.00', '壹元整'], [5, '0.05', '伍分'], [50, '0.50', '伍角整'], [10_005, '100.05', '壹佰元零伍分'], [123_456, '1,234.56', '壹仟贰佰叁拾肆元伍角陆分'],
  [1_000_100, '10,001.00', '壹万零壹元整'], [10_000_000_000, '100,000,000.00', '壹亿元整'], [1_000_001_000_000, '10,000,010,000.00', '壹佰亿零壹万元整'], [100_100_000, '1,001,000.00', '壹佰万零壹仟元整'],
  [1_000_000_000_000, '10,000,000,000.00', '壹佰亿元整'], [1_010, '10.10', '壹拾元壹角整'], [0, '0.00', '零元整'],
])('%i fen are %s yuan, %s', (fen, figures, words) => {
  expect([yuan(fen), amountInWords(fen)]).toEqual([figures, words]);
});

/** Reads words back: what a bank's clerk does. */
function read(words: string): number {
  const value = (text: string): number => {
    let sum = 0;
    let digit = 0;
    for (const character of text) {
      const place = '拾佰仟'.indexOf(character);
      if (place >= 0) {
        sum += digit * 10 ** (place + 1);
        digit = 0;
      } else if (character !== '零') digit = '壹贰叁肆伍陆柒捌玖'.indexOf(character) + 1;
    }
    return sum + digit;
  };
  const [, hundredMillions = '', tenThousands = '', ones = '', jiao = '', cents = ''] = /^(?:([^亿元角分整]*)亿)?(?:([^万元角分整]*)万)?([^元角分整]*)元?零?(?:(.)角)?(?:(.)分)?整?$/u.exec(/元/.test(words) ? words : `元${words}`)!;
  return (value(hundredMillions) * 100_000_000 + value(tenThousands) * 10_000 + value(ones)) * 100 + value(jiao) * 10 + value(cents);
}

test('words are the amount, to the fen', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (fen) => {
    expect(read(amountInWords(fen))).toBe(fen);
    expect(Math.round(Number(yuan(fen).replaceAll(',', '')) * 100)).toBe(fen);
  }));
});
