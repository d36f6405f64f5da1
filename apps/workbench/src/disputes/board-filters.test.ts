import { expect, test } from '@jest/globals';
import { filtersIn, queryWith } from './board-filters.ts';

test('a view and its filters are read from the address; what is no such word is left out', () => {
  expect(filtersIn(new URLSearchParams('view=overdue&kind=money&tier=township&area=500235001&as=list'))).toEqual({ view: 'overdue', layout: 'list', status: undefined, filters: { kind: 'money', tier: 'township', area: '500235001' } });
  expect(filtersIn(new URLSearchParams('view=nonsense&kind=nonsense&status=agreed'))).toEqual({ view: 'all', layout: 'board', status: 'agreed', filters: {} });
});

test('a change of one filter keeps the others', () => {
  const query = new URLSearchParams('view=mine&kind=money');
  expect(queryWith(query, { kind: undefined, tier: 'county' })).toBe('?view=mine&tier=county');
  expect(queryWith(query, { kind: undefined, view: undefined })).toBe('');
});
