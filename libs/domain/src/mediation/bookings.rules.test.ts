import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clashesWith, nextFree, overlap, type Interval } from './bookings.rules.ts';

const interval = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 40 })).map(([from, length]): Interval => ({ from: new Date(from), to: new Date(from + length) }));
const moments = ({ from, to }: Interval): number[] => Array.from({ length: to.getTime() - from.getTime() }, (_, index) => from.getTime() + index);

test('two times overlap exactly when they have a moment in common', () => {
  fc.assert(fc.property(interval, interval, (one, other) => {
    const common = moments(one).some((moment) => moments(other).includes(moment));
    expect(overlap(one, other)).toBe(common);
    expect(overlap(other, one)).toBe(common);
  }));
});

test('one may begin when the other ends, and no time at all overlaps nothing', () => {
  const at = (from: number, to: number): Interval => ({ from: new Date(from), to: new Date(to) });
  expect(overlap(at(0, 10), at(10, 20))).toBe(false);
  expect(overlap(at(0, 10), at(9, 20))).toBe(true);
  expect(overlap(at(5, 5), at(0, 10))).toBe(false);
});

test('the next free time is free, of the same length, and none before it would be', () => {
  fc.assert(fc.property(interval, fc.array(interval, { maxLength: 12 }), (wanted, busy) => {
    const taken = busy.map((time) => ({ ...time, subject: 's' }));
    const free = nextFree(wanted, taken);
    expect(clashesWith(free, taken)).toEqual([]);
    expect(free.to.getTime() - free.from.getTime()).toBe(wanted.to.getTime() - wanted.from.getTime());
    for (let from = wanted.from.getTime(); from < free.from.getTime(); from += 1) {
      expect(clashesWith({ from: new Date(from), to: new Date(from + moments(wanted).length) }, taken)).not.toEqual([]);
    }
  }));
});
