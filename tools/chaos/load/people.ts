import { login } from '@gongzhi/testkit';
import type { DemoPerson } from '@gongzhi/testkit/platform';

/** People of the demonstration who bring in, handle and settle matters of one village. */
export const usernames = { resident: 'resident1', clerk: 'clerk1', officer: 'officer5' } as const;
export type Who = keyof typeof usernames;

/** Access tokens, fresh enough to be used. */
export interface Tokens {
  of(who: Who): Promise<string>;
  /** Says that a token is no longer believed. */
  refuse(who: Who): void;
}

/** Ten minutes is what a token lives. */
const freshMillis = 7 * 60_000;

/** Logs people in when they first act, and again before their token ends. While nobody can log in, the token at hand goes on. */
export function openTokens({ platform, baseUrl }: { platform: { readonly people: readonly DemoPerson[] }; baseUrl: string }): Tokens {
  const known = new Map<Who, { token: string; since: number }>();
  const asked = new Map<Who, Promise<string>>();

  async function ask(who: Who): Promise<string> {
    const { username, password } = platform.people.find((person) => person.username === usernames[who])!;
    const { accessToken } = await login({ baseUrl, username, password });
    known.set(who, { token: accessToken, since: Date.now() });
    return accessToken;
  }

  return {
    async of(who) {
      const have = known.get(who);
      if (have && Date.now() - have.since < freshMillis) return have.token;
      const asking = asked.get(who) ?? ask(who).finally(() => asked.delete(who));
      asked.set(who, asking);
      return have ? asking.catch(() => have.token) : asking;
    },
    refuse: (who) => void known.delete(who),
  };
}
