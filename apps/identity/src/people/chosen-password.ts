import type { Context } from '../handle.ts';
import { hashPassword } from './password.ts';
import { passwordProblem } from './password.rules.ts';
import type { Slots } from './slots.ts';

/** The hash of a password somebody chose, which must be hard to guess; few are hashed at a time, or the machine would do nothing else. */
export async function hashOf({ refuse, refuseField }: Pick<Context, 'refuse' | 'refuseField'>, slots: Slots, password: string, username: string): Promise<string> {
  const problem = passwordProblem(password, username);
  if (problem) return refuseField('password', 'weak_password', problem);
  return (await slots.run(() => hashPassword(password))) ?? refuse('BUSY' as never, { retryAfter: 2 });
}
