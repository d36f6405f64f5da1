import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import { findStanding } from './standing.queries.ts';

/** Asked by every process of the platform; `issuer` says whose subjects tokens name (null: ours). */
export const effectiveGrants = (issuer: string | null) =>
  handle(identity.grants.effective)(async ({ input, db }) => {
    const { id, language, grants } = await findStanding(db, input.kind, input.subject, issuer);
    return { id, language, grants: grants.map((grant) => ({ ...grant, units: [...grant.units] })) };
  });
