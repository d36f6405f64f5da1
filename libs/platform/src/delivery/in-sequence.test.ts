import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inSequence } from './in-sequence.ts';

test('items of each aggregate come in sequence, and every aggregate keeps its places', () => {
  fc.assert(fc.property(fc.array(fc.record({ aggregate: fc.constantFrom('a', 'b', 'c'), sequence: fc.nat(50) })), (items) => {
    const ordered = inSequence(items, (item) => item.aggregate, (item) => item.sequence);
    expect(ordered.map((item) => item.aggregate)).toEqual(items.map((item) => item.aggregate));
    for (const aggregate of ['a', 'b', 'c']) {
      const sequences = (list: typeof items) => list.filter((item) => item.aggregate === aggregate).map((item) => item.sequence);
      expect(sequences(ordered)).toEqual(sequences(items).sort((one, other) => one - other));
    }
  }));
});
