import { conflictGrounds, type ConflictGround } from '@gongzhi/contracts/mediation';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conflictTies, groundsOf, type ConflictTie } from './conflicts.rules.ts';

const grounds = Object.keys(conflictGrounds) as ConflictGround[];
const ties = Object.keys(conflictTies) as ConflictTie[];

test('what is declared and what is found are told together, each ground once and in one order', () => {
  expect(groundsOf(['interest', 'kin'], ['employed_by_party', 'same_employer', 'is_party'])).toEqual(['kin', 'employer', 'interest']);
  expect(groundsOf([], [])).toEqual([]);
});

test('property: whatever is known more only adds grounds, and nothing known is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...grounds)), fc.array(fc.constantFrom(...ties)), fc.constantFrom(...ties), (declared, found, more) => {
      const told = groundsOf(declared, found);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toEqual(expect.arrayContaining(declared));
      expect(groundsOf(declared, [...found, more])).toEqual(expect.arrayContaining([...told, conflictTies[more]]));
    }),
  );
});
