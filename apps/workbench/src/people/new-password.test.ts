import { expect, test } from '@jest/globals';
import { newPassword } from './new-password.ts';

test('a new password is long, has nothing that looks alike, and never comes twice', () => {
  const made = Array.from({ length: 200 }, newPassword);
  for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
  expect(new Set(made).size).toBe(made.length);
});
