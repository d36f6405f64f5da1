import { casework } from '@gongzhi/contracts/casework';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { announceClosure, closureOf } from './closure-of.ts';
import { findClosure, revokeClosure } from './closures.queries.ts';

export const removeClosure = handle(casework.closures.remove)(async (context) => {
  const { input, actor, db, scope, refuse } = context;
  const found = await findClosure(db, input.id);
  if (!found || !covers(scope, found.area ?? '')) return refuse('NOT_FOUND');
  const row = (await revokeClosure(db, input.id, actor.id)) ?? refuse('NOT_FOUND');
  return announceClosure(context, closureOf(row), true);
});
