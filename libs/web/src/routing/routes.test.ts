import { expect, test } from '@jest/globals';
import { createRoutes } from './routes.ts';

const paths = { home: '/', matters: '/matters', matter: '/matters/{key}' } as const;
const { routeOf, addressOf } = createRoutes('/portal', paths);

test('every page is found at its address', () => {
  for (const page of Object.keys(paths) as (keyof typeof paths)[]) {
    const key = paths[page].includes('{key}') ? 'GZ 1/é' : '';
    expect(routeOf(addressOf(page, key))).toEqual({ page, key });
  }
});

test('an end slash is nothing, an unknown address nowhere, a broken key is taken as it is', () => {
  expect(routeOf('/portal').page).toBe('home');
  expect(routeOf('/portal/matters/').page).toBe('matters');
  expect(routeOf('/portal/elsewhere').page).toBe('nowhere');
  expect(routeOf('/portal/matters/%E0%A4%A').key).toBe('%E0%A4%A');
});
