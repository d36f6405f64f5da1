import type { Pool } from 'pg';
import { countFailure, forgetFailures, secondsToWait, type LoginKeys } from './login-throttle.queries.ts';
import { findCredentials, normalizeUsername } from './login.queries.ts';
import { PASSWORD_MAX } from './password.rules.ts';
import { passwordMatches } from './password.ts';
import { Slots } from './slots.ts';

/** What came of a username and a password. */
export type LoginOutcome =
  | { kind: 'accepted'; personId: string }
  | { kind: 'refused' }
  | { kind: 'throttled'; retryAfter: number }
  | { kind: 'busy'; retryAfter: number };

export interface LoginAttempt {
  username: string;
  password: string;
  source: string;
}

/**
 * Checks usernames and passwords. Counting happens inside one of two slots, so guesses made in parallel can't outrun the count,
 * and 27 ms of hashing per guess can't take the whole machine. A stranger, a disabled person and a wrong password look the same.
 */
export function createLoginCheck(pool: Pool, blur: (value: string) => Buffer): (attempt: LoginAttempt) => Promise<LoginOutcome> {
  const slots = new Slots(2, 100);

  async function check(attempt: LoginAttempt): Promise<LoginOutcome> {
    const username = normalizeUsername(attempt.username);
    const keys: LoginKeys = { username: blur(`username:${username}`), source: blur(`source:${attempt.source}`) };
    const wait = await secondsToWait(pool, keys);
    if (wait > 0) return { kind: 'throttled', retryAfter: wait };

    const person = await findCredentials(pool, username);
    const tooLong = attempt.password.length > PASSWORD_MAX * 2;
    const matches = await passwordMatches(tooLong ? '' : attempt.password, person?.passwordHash ?? null);
    if (!person || !matches) {
      await countFailure(pool, keys);
      return { kind: 'refused' };
    }
    await forgetFailures(pool, keys);
    return { kind: 'accepted', personId: person.id };
  }

  return async (attempt) => (await slots.run(() => check(attempt))) ?? { kind: 'busy', retryAfter: 2 };
}
