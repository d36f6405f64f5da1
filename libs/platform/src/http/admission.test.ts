import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createAdmission, type Admission } from './admission.ts';

/** Lets clients press on a server that answers so many a second, one after the other; returns what the last second had, in milliseconds. */
function press(admission: Admission, { perSecond, clients, seconds }: { perSecond: number; clients: number; seconds: number }): { slowest: number; answered: number; refused: number } {
  const underWay: number[] = [];
  const last = { slowest: 0, answered: 0, refused: 0 };
  for (let tick = 0; tick < perSecond * seconds; tick += 1) {
    const counts = tick >= perSecond * (seconds - 1);
    while (underWay.length < clients && admission.admit()) underWay.push(tick);
    if (counts && underWay.length < clients) last.refused += 1;
    const begun = underWay.shift();
    if (begun === undefined) continue;
    const millis = ((tick - begun + 1) / perSecond) * 1000;
    admission.answered(millis);
    if (counts) Object.assign(last, { slowest: Math.max(last.slowest, millis), answered: last.answered + 1 });
  }
  return last;
}

test('given far more clients than it can serve, those admitted are answered in about a third of a second, and it stays busy', () => {
  const { slowest, answered, refused } = press(createAdmission(), { perSecond: 250, clients: 400, seconds: 60 });
  expect(slowest).toBeLessThan(400);
  expect(answered).toBe(250);
  expect(refused).toBeGreaterThan(0);
});

test('given a server that is fast enough, nobody is turned away', () => {
  expect(press(createAdmission(), { perSecond: 5_000, clients: 300, seconds: 20 }).refused).toBe(0);
});

test('after a time of overload the limit grows again under a load that can be served', () => {
  const admission = createAdmission();
  press(admission, { perSecond: 20, clients: 400, seconds: 120 });
  const low = admission.limit;
  expect(low).toBeLessThan(40);
  press(admission, { perSecond: 2_000, clients: 300, seconds: 20 });
  expect(admission.limit).toBeGreaterThan(low * 3);
});

test('whatever the answers, the limit stays between its bounds, and as many may begin as have ended', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.double({ min: 0, max: 10_000, noNaN: true }), { nil: undefined }), { maxLength: 500 }), (answers) => {
    const admission = createAdmission();
    for (const millis of answers) {
      expect(admission.admit()).toBe(true);
      admission.answered(millis);
    }
    expect(admission.limit).toBeGreaterThanOrEqual(24);
    expect(admission.limit).toBeLessThanOrEqual(512);
  }));
});

test('a request that may take long says nothing about the load', () => {
  const admission = createAdmission();
  const before = admission.limit;
  admission.admit();
  admission.answered(undefined);
  expect(admission.limit).toBe(before);
});
