import type { identity } from '@gongzhi/contracts/identity';
import type { HandlersOf } from '@gongzhi/platform';
import { effectiveGrants } from './grants/effective-grants.handler.ts';

/** What handlers of identity need beside the transaction. */
export interface Own {
  /** The issuer of the tokens, when it is not ourselves. */
  readonly issuer: string | null;
}

/** Every operation of identity and the handler that does it. */
export const handlersWith = ({ issuer }: Own): HandlersOf<typeof identity> => ({
  grants: { effective: effectiveGrants(issuer) },
});
