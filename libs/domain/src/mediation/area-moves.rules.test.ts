import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaMoves, movedPlaces } from './area-moves.rules.ts';

const [one, two, three] = ['500235001001', '500235001002', '500235002001'] as const;
const part = (code: string, weight = 1) => ({ code, weight });

describe('areas that end', () => {
  test('a merge into one of them ends the others; a split goes to the larger part unless the code goes on', () => {
    expect(areaMoves({ predecessors: [one, two], successors: [part(two)] })).toEqual({ ended: [one], moveTo: two });
    expect(areaMoves({ predecessors: [one], successors: [part(two, 3), part(three, 5)] })).toEqual({ ended: [one], moveTo: three });
    expect(areaMoves({ predecessors: [one], successors: [part(two), part(three)] })).toEqual({ ended: [one], moveTo: two });
    expect(areaMoves({ predecessors: [one], successors: [part(one), part(two)] }).ended).toEqual([]);
  });
});

describe('a dispute in them', () => {
  test('of one village lies in the successor; of two that became one it lies there, and the township that had it keeps it', () => {
    expect(movedPlaces({ areas: [one], reachAreas: [one, '500235001'], centreArea: '500235001' }, [one], two)).toEqual({ area: two, areas: [two], centreArea: '500235001', reachAreas: [two, '500235001'] });
    expect(movedPlaces({ areas: [one, two], reachAreas: ['500235001'], centreArea: '500235001' }, [one], two)).toEqual({ area: two, areas: [two], centreArea: '500235001', reachAreas: ['500235001', two] });
  });

  test('rises with a village that goes to another township', () => {
    expect(movedPlaces({ areas: [one, two], reachAreas: ['500235001'], centreArea: '500235001' }, [one], three)).toMatchObject({ area: '500235', areas: [three, two], reachAreas: ['500235001', '500235'] });
  });

  test('nothing of an ended area is left, and nobody who lasts loses sight of it', () => {
    const code = fc.constantFrom(one, two, three, '500235001', '500235002', '500235');
    const places = fc.record({ areas: fc.uniqueArray(code, { minLength: 1 }), reachAreas: fc.uniqueArray(code), centreArea: code });
    fc.assert(fc.property(places, fc.constantFrom(two, three), (before, to) => {
      const after = movedPlaces(before, [one], to);
      for (const list of [after.areas, after.reachAreas, [after.area, after.centreArea]]) expect(list).not.toContain(one);
      for (const area of before.reachAreas) if (area !== one) expect(after.reachAreas).toContain(area);
      expect(after.areas.every((area) => area.startsWith(after.area))).toBe(true);
      expect(movedPlaces(after, [one], to)).toEqual(after);
    }));
  });
});
