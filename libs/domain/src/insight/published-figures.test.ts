import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { publishedFigures } from './published-figures.table.ts';

test('every published figure is the one of the collected data', () => {
  const data = JSON.parse(readFileSync(new URL('../../../../apps/casework/seed/published-figures.json', import.meta.url), 'utf8')) as Record<string, unknown>;
  for (const { place, figure, published } of publishedFigures) {
    const collected = figure.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], data[place]);
    expect([figure, collected]).toEqual([figure, published]);
  }
  expect(publishedFigures.length).toBeGreaterThan(0);
});
