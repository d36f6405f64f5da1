import { expect, test } from '@jest/globals';
import { placeAfter, stages } from './stages.ts';

test('the board has a column for each stage of mediation, in their order', () => {
  expect(stages).toEqual(['recorded', 'accepted', 'assigned', 'mediating', 'agreed']);
});

test('arrows lead up and down in a column, and across past empty ones to the nearest card', () => {
  const columns = [3, 0, 1];
  expect(placeAfter('ArrowDown', { column: 0, card: 1 }, columns)).toEqual({ column: 0, card: 2 });
  expect(placeAfter('ArrowDown', { column: 0, card: 2 }, columns)).toBeUndefined();
  expect(placeAfter('ArrowUp', { column: 0, card: 0 }, columns)).toBeUndefined();
  expect(placeAfter('ArrowRight', { column: 0, card: 2 }, columns)).toEqual({ column: 2, card: 0 });
  expect(placeAfter('ArrowLeft', { column: 2, card: 0 }, columns)).toEqual({ column: 0, card: 0 });
  expect(placeAfter('ArrowRight', { column: 2, card: 0 }, columns)).toBeUndefined();
  expect(placeAfter('Enter', { column: 0, card: 0 }, columns)).toBeUndefined();
});
