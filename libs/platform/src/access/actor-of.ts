import type { Language } from '@gongzhi/contracts';
import { Refusal } from '../pipeline/refusal.ts';
import { anonymous, type Actor, type Grant } from './actor.ts';
import type { GrantsCache } from './grants.ts';
import { TokenRefused, type VerifiedToken, type VerifyToken } from './verify-token.ts';

/** Key of a token's subject among grants: `person:<sub>` or `client:<sub>`. */
export const subjectOf = (token: VerifiedToken): string => `${token.kind}:${token.sub}`;

/**
 * Who a token stands for, with the grants in force now. Gateway and services each ask for themselves: nobody trusts a header that another
 * process could have made.
 *
 * @throws Refusal UNAUTHENTICATED for a bad token or somebody unknown or disabled, UNAVAILABLE when nothing can be said about it now
 */
export function createActorOf(verify: VerifyToken, grants: GrantsCache): (token: string | undefined, language: Language) => Promise<Actor> {
  return async (token, language) => {
    if (token === undefined) return anonymous(language);
    const verified = await verify(token).catch((error: unknown) => {
      throw error instanceof TokenRefused ? new Refusal('UNAUTHENTICATED') : new Refusal('UNAVAILABLE', { retryAfter: 1 });
    });
    const standing = await grants.standingOf(subjectOf(verified));
    if (!standing.id) throw new Refusal('UNAUTHENTICATED');
    return { id: standing.id, kind: verified.kind, language, grants: standing.grants.filter(isInForce) };
  };
}

const isInForce = ({ expiresAt }: Grant): boolean => expiresAt === undefined || Date.parse(expiresAt) > Date.now();
