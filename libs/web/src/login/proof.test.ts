import { expect, test } from '@jest/globals';
import { challengeOf, claimsOf, randomText } from './proof.ts';

test('the challenge is that of RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
});

test('random texts are long enough and never the same', () => {
  expect(randomText()).toMatch(/^[\w-]{43}$/);
  expect(randomText()).not.toBe(randomText());
});

test('claims are read in any script', () => {
  const payload = Buffer.from(JSON.stringify({ sub: 'a', name: '王秀兰' })).toString('base64url');
  expect(claimsOf(`e30.${payload}.x`)).toEqual({ sub: 'a', name: '王秀兰' });
});
