/** Rates as reports print them: rounded half up, computed from whole numbers so that no binary fraction tips a half. */

/** `part` of `whole` in percent, as a whole number; null of nothing. 4,241 of 4,610 are 92. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : roundedHalfUp(part * 100, whole);
}

/** `sum` over `count` with two decimals; null of nothing. */
export function average(sum: number, count: number): number | null {
  return count === 0 ? null : roundedHalfUp(sum * 100, count) / 100;
}

function roundedHalfUp(part: number, whole: number): number {
  return Math.floor((2 * part + whole) / (2 * whole));
}
