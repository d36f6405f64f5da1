import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { routeMatter } from './index.ts';
import type { RoutedMatter, RoutingEntry } from './index.ts';

const table: RoutingEntry[] = [
  { id: 'county', area: '500235', target: { unit: 'centre' } },
  { id: 'disputes', area: '500235', kind: 'dispute', target: { service: 'mediation', unit: 'justice' } },
  { id: 'gas', area: '500235', category: 'gas', target: { unit: 'housing' } },
  { id: 'gas-urgent', area: '500235', category: 'gas', kind: 'hazard', urgency: 'urgent', target: { unit: 'fire' } },
  { id: 'township', area: '500235101', target: { unit: 'township' } },
];
const matter = (change: Partial<RoutedMatter> = {}): RoutedMatter => ({ kind: 'need', category: null, urgency: 'ordinary', area: '500235001001', receivedBy: 'window', ...change });
const route = (change: Partial<RoutedMatter>) => routeMatter(table, matter(change));

describe('routing', () => {
  test('the longest area wins, then category, then kind', () => {
    expect(route({}).entry).toBe('county');
    expect(route({ area: '500235101001', category: 'gas' }).entry).toBe('township');
    expect(route({ kind: 'dispute', category: 'gas' }).entry).toBe('gas');
    expect(route({ kind: 'hazard', category: 'gas', urgency: 'urgent' }).target).toEqual({ unit: 'fire' });
    expect(route({ kind: 'dispute' }).target).toEqual({ service: 'mediation', unit: 'justice' });
  });

  test('it says why', () => {
    expect(route({ category: 'gas' }).explanation.en).toBe('By entry gas of the routing table: area 500235, category gas');
  });

  test('given no entry that fits, then who received it keeps it', () => {
    expect(route({ area: '320585001' })).toMatchObject({ target: { unit: 'window' }, entry: null });
  });

  test('an accused unit is passed over', () => {
    expect(route({ category: 'gas', accused: { units: ['housing'], officers: [] } }).entry).toBe('county');
  });

  test('the order of the table does not matter', () => {
    fc.assert(fc.property(fc.shuffledSubarray(table, { minLength: table.length }), fc.constantFrom('need', 'dispute', 'hazard'), fc.option(fc.constant('gas')),
      (shuffled, kind, category) => expect(routeMatter(shuffled, matter({ kind, category }))).toEqual(route({ kind, category }))));
  });
});
