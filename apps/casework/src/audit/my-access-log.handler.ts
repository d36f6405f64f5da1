import { operationsOf } from '@gongzhi/contracts';
import { casework, type AccessEntry } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { spotOf } from '../paging/by-text.ts';
import { listAccess } from './audit.queries.ts';

/** Operations that read what somebody brought in. */
const reads = operationsOf(casework).filter(({ kind, audited }) => kind === 'query' && audited).map(({ name }) => name);

export const listMyAccess = handle(casework.audit.mine)(async (context) => {
  const { input, actor, db, cursors } = context;
  const lines = await listAccess(db, { person: actor.id, operations: reads, after: spotOf(context, 'access-log'), limit: input.limit });
  const page = lines.slice(0, input.limit);
  const last = page.at(-1);
  const items = page.map((line): AccessEntry => ({
    at: line.at.toISOString(), operation: line.operation, matterId: line.matter_id, code: line.code, roles: officialRoles(line.roles), units: line.units,
    reason: line.reason,
  }));
  return { items, ...(last && lines.length > page.length ? { next: cursors.encode(['access-log', last.at_key, last.id]) } : {}) };
});

/** Everybody logged in is a resident as well; what somebody else's matter was read as is the rest. */
const officialRoles = (roles: string): AccessEntry['roles'] => roles.split(' ').filter((role) => role && role !== 'resident') as AccessEntry['roles'];
