import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTrackingCode, printTrackingCode, serialBytes, trackingCode } from './index.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: serialBytes, maxLength: serialBytes });
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2098-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const codes = fc.tuple(fc.constantFrom('500235', '320585', '150603'), day, bytes).map(([county, date, random]) => trackingCode(county, date, random));

/** Random bytes let errors in the digits of county or day make a code that is no date; the check must catch all of them by itself. */
const isCode = (text: string) => parseTrackingCode(text).ok;

describe('tracking code', () => {
  test('given county, day and random bytes, it can be read back', () => {
    fc.assert(fc.property(day, bytes, (date, random) => {
      const code = trackingCode('500235', date, random);
      expect(code).toMatch(/^GZ500235\d{6}[0-9A-HJKMNP-TV-Z]{7}$/);
      expect(parseTrackingCode(code)).toMatchObject({ ok: true, code, county: '500235', day: date });
    }));
  });

  test('every single wrong character is caught', () => {
    fc.assert(fc.property(codes, (code) => {
      for (let place = 2; place < code.length; place++) {
        for (const wrong of alphabet) {
          if (wrong !== code[place]) expect(isCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false);
        }
      }
    }), { numRuns: 25 });
  });

  test('every swap of two different characters is caught, neighbours included', () => {
    fc.assert(fc.property(codes, (code) => {
      for (let first = 0; first < code.length; first++) {
        for (let second = first + 1; second < code.length; second++) {
          if (code[first] === code[second]) continue;
          const swapped = [...code];
          [swapped[first], swapped[second]] = [swapped[second]!, swapped[first]!];
          expect(isCode(swapped.join(''))).toBe(false);
        }
      }
    }), { numRuns: 25 });
  });

  test('spaces, dashes, lower case, full width and the letters O, I, L for digits are understood', () => {
    fc.assert(fc.property(codes, (code) => {
      const fullWidth = [...code].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
      const misread = code.replaceAll('0', 'O').replaceAll('1', 'l');
      for (const typed of [printTrackingCode(code), code.toLowerCase(), fullWidth, misread, ` ${code.slice(0, 8)}－${code.slice(8)} `]) {
        expect(parseTrackingCode(typed)).toMatchObject({ ok: true, code });
      }
    }));
  });

  test('anything else is refused, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(parseTrackingCode(text)).toMatchObject({ ok: false, refusal: 'CODE_MALFORMED' })));
  });

  test('a county or day that is none makes no code', () => {
    expect(() => trackingCode('50023', '2026-11-23', new Uint8Array(6))).toThrow(RangeError);
    expect(() => trackingCode('500235', '2026-02-30', new Uint8Array(6))).toThrow(RangeError);
  });
});
