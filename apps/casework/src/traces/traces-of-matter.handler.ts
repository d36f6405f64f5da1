import { casework } from '@gongzhi/contracts/casework';
import { Id } from '@gongzhi/contracts';
import { normaliseTrackingCode } from '@gongzhi/domain/casework';
import { handle } from '../handle.ts';
import { findMatterKey, tracesOf } from './traces.queries.ts';

const most = 1_000;

export const traceMatter = handle(casework.traces.ofMatter)(async ({ input, db, refuse }) => {
  const by = Id.safeParse(input.code).success ? { id: input.code } : { code: normaliseTrackingCode(input.code) };
  const matter = (await findMatterKey(db, by)) ?? refuse('NOT_FOUND');
  const lines = await tracesOf(db, matter.id, most);
  const traces = lines.map(({ trace_id, operation, at, roles }) => ({ traceId: trace_id, operation, at: at.toISOString(), roles: roles.split(' ').filter(Boolean) }));
  return { id: matter.id, code: matter.code, traces };
});
