import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { History } from '../history/history.ts';
import { crashLine } from './crash-table.ts';
import { healthyAfter } from './deaths.ts';
import { planKills } from './plan-kills.ts';
import { crashPoints } from './points.table.ts';

describe('the plan of kills', () => {
  test('names every crash point of the promises once', () => {
    expect(crashPoints.map(({ name }) => name)).toEqual(Array.from({ length: 15 }, (_, index) => `P${index + 1}`));
    for (const { name, places } of crashPoints) for (const { at } of places) expect(at.startsWith(`${name}:`)).toBe(true);
  });

  test('is the same for the same seed, has so many kills, its places in turn, and one service after the other', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...crashPoints), fc.integer({ min: 1, max: 40 }), (seed, point, times) => {
      const kills = planKills(seed, point, times);
      expect(kills).toEqual(planKills(seed, point, times));
      expect(kills).toHaveLength(times);
      const counts = point.places.map(({ at }) => kills.filter((kill) => kill.at === at).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      const changes = kills.filter(({ service }, index) => service !== kills[index - 1]?.service);
      expect(changes).toHaveLength(new Set(kills.map(({ service }) => service)).size);
      for (const { at, pass } of kills) {
        const { passes } = point.places.find((place) => place.at === at)!;
        expect(pass >= Math.min(2, passes) && pass <= passes).toBe(true);
      }
    }));
  });
});

describe('a service is at work again', () => {
  const attempt = (operation: string, sentAt: number, status: number) => ({ type: 'attempt', round: 1, client: 'c1', command: 'a', operation, key: 'k', sentAt, endedAt: sentAt + 5, status }) as const;
  const history: History = [attempt('casework.matters.open', 90, 201), attempt('casework.matters.open', 110, 503), attempt('mediation.parties.add', 120, 201), attempt('casework.matters.open', 150, 201)];

  test('with the first command of it that was sent after the death and accepted', () => {
    expect(healthyAfter({ service: 'casework', at: 100 }, history, [])).toBe(55);
    expect(healthyAfter({ service: 'gateway', at: 100 }, history, [])).toBe(25);
    expect(healthyAfter({ service: 'mediation', at: 130 }, history, [])).toBeNull();
  });

  test('or, where nobody asks it for anything, with its next process', () => {
    const ready = [{ service: 'insight', at: 80 }, { service: 'casework', at: 110 }, { service: 'insight', at: 170 }];
    expect(healthyAfter({ service: 'insight', at: 100 }, history, ready)).toBe(70);
    expect(healthyAfter({ service: 'recorder', at: 100 }, history, ready)).toBeNull();
  });
});

test('the table tells what was not reached, and what never came back', () => {
  const result = { point: { name: 'P3', when: 'the record is written' }, planned: 20, killed: 20, accepted: 900, lost: 0, doubled: 0, stuck: 0, longestMs: 2_345, violations: [] };
  expect(crashLine(result).split(/ {2,}/)).toEqual(['P3', 'the record is written', '20', '900', '0', '0', '0', '2.3']);
  expect(crashLine({ ...result, killed: 19, longestMs: null, violations: [{ property: 'done once', what: 'x', lines: [] }] })).toMatch(/19\/20 .* never {2}VIOLATED$/);
});
