/**
 * The one code of a matter (一案一码): `GZ` + county (6) + yyMMdd + serial (6) + check character.
 *
 * Serial: six characters, each one of 32, from 30 random bits. The code is all one needs to see stage and dates, so it must not be
 * possible to walk from one matter to the next: at 1,000 matters a county and day a guess hits one in about a million tries,
 * which the rate limit of the public look-up makes a matter of years, and what it would show is a stage and dates, never a person.
 * Two of 1,000 matters of one day share a serial with odds of 1 in 2,150: the unique key refuses, and the opener draws again.
 *
 * Check: a Reed-Solomon character over the field of 32 elements (x^5 + x^2 + 1): characters are weighted by the powers of a generator, which
 * differ at all 21 places, so every wrong character and every swap of two characters - neighbours or not - is caught. ISO 7064
 * MOD 37,36 was not taken because its check character may be an O or an I and because it lets some swaps through.
 * Alphabet: digits and capital letters without I, L, O and U (they look or sound like 1, 1, 0 and V), as codes are read out on the phone.
 */
import { grant, refuse } from '../decision.ts';
import type { CaseworkDecision } from './casework-decision.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const shape = /^GZ(\d{6})(\d{6})([0-9A-HJKMNP-TV-Z]{6})([0-9A-HJKMNP-TV-Z])$/;

/** Random bytes a serial is made of: one character each, so that no bias arises (256 is a multiple of 32). */
export const serialBytes = 6;

export type TrackingCode = Readonly<{ code: string; county: string; day: string; serial: string }>;

/** Makes the code of a matter received in a county on a day (`YYYY-MM-DD`), from six random bytes. */
export function trackingCode(county: string, day: string, random: Uint8Array): string {
  if (!/^\d{6}$/.test(county)) throw new RangeError(`Not a county: ${county}`);
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  if (random.length !== serialBytes) throw new RangeError(`A serial takes ${serialBytes} random bytes`);
  const serial = Array.from(random, (byte) => alphabet[byte % 32]).join('');
  const body = `GZ${county}${day.slice(2).replaceAll('-', '')}${serial}`;
  return body + checkCharacter(body);
}

/** Reads a code as somebody typed or scanned it; anything that is not exactly a code is refused. */
export function parseTrackingCode(text: string): CaseworkDecision<TrackingCode> {
  const code = normaliseTrackingCode(text);
  const match = shape.exec(code);
  if (!match || checkCharacter(code.slice(0, -1)) !== code.at(-1)) return refuse('CODE_MALFORMED');
  const [, county, date, serial] = match as unknown as [string, string, string, string];
  const day = `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}`;
  return isDay(day) ? grant({ code, county, day, serial }) : refuse('CODE_MALFORMED');
}

/** Brings what was typed into the code's own spelling: full-width and lower-case characters, spaces and dashes, and O, I, L for the digits they look like. */
export function normaliseTrackingCode(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}_.·]/gu, '');
  return plain.replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** The code in groups for reading aloud and for print: `GZ 500235 261123 7K3M9Q X`. */
export function printTrackingCode(code: string): string {
  return [code.slice(0, 2), code.slice(2, 8), code.slice(8, 14), code.slice(14, 20), code.slice(20)].join(' ');
}

/** The character that makes the weighted sum of the whole code zero. */
function checkCharacter(body: string): string {
  let sum = 0;
  for (const character of body) sum = timesGenerator(sum) ^ alphabet.indexOf(character);
  return alphabet[timesGenerator(sum)]!;
}

/** Multiplies by the generator: shift, and reduce by x^5 + x^2 + 1. */
function timesGenerator(value: number): number {
  return value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^20\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
