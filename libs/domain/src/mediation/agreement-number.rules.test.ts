import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreementNumber, agreementSeries } from './agreement-number.rules.ts';

test('a number names the centre, the year and the serial', () => {
  expect(agreementNumber(agreementSeries('双江街道人民调解委员会'), 2026, 1)).toBe('双江街道人调字〔2026〕001号');
  expect(agreementNumber(agreementSeries('道路交通事故纠纷调解委员会'), 2026, 1234)).toBe('道路交通事故纠纷调解委员会人调字〔2026〕1234号');
  expect(agreementSeries('人民调解委员会')).toBe('人民调解委员会人调字');
});

test('different centres, years and serials never share a number', () => {
  const name = fc.tuple(fc.constantFrom('', '双江', '双江街道', '云阳县'), fc.constantFrom('', '调解委员会', '人民调解委员会')).map((parts) => parts.join('')).filter((text) => text !== '');
  const told = fc.tuple(name, fc.integer({ min: 2020, max: 2100 }), fc.integer({ min: 1, max: 100_000 }));
  fc.assert(fc.property(told, told, (one, other) => {
    const number = ([centre, year, serial]: typeof one): string => agreementNumber(agreementSeries(centre), year, serial);
    expect(number(one) === number(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
  }));
});
