import { expect, test } from '@jest/globals';
import { said } from './said.ts';

test('fields left empty are not said', () => {
  expect(said({ note: '  ', urgency: null, count: 0, open: false, areas: [], reporter: { name: '' }, terms: [{ what: '还款' }, undefined] })).toEqual({ count: 0, open: false, areas: [], terms: [{ what: '还款' }] });
});
