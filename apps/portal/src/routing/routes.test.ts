import { expect, test } from '@jest/globals';
import { addressOf, type PageName, paths, routeOf } from './routes.ts';

test('every page is found at its address', () => {
  for (const page of Object.keys(paths) as PageName[]) {
    const key = paths[page].includes('{key}') ? 'GZ 1/é' : '';
    expect(routeOf(addressOf(page, key))).toEqual({ page, key });
  }
});

test('an end slash is nothing, an unknown address nowhere, a broken code is taken as it is', () => {
  expect(routeOf('/portal').page).toBe('home');
  expect(routeOf('/portal/report/').page).toBe('report');
  expect(routeOf('/portal/elsewhere').page).toBe('nowhere');
  expect(routeOf('/portal/progress/%E0%A4%A').key).toBe('%E0%A4%A');
});
