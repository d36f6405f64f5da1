import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { acceptance } from './accept-matter.handler.ts';
import { actOn } from './act.ts';
import { afterAct, loadMatter } from './load-matter.ts';
import { route } from './route-matter.handler.ts';
import { triage } from './triage-matter.handler.ts';

/** Each act asks its own rules on the matter as the one before left it; all are written or none. */
export const dispatchMatter = handle(casework.matters.dispatch)(async (context) => {
  const { actor, now, input } = context;
  const { id, unitId, ...settled } = input;
  let loaded = await loadMatter(context, id);
  if (loaded.state.status === 'received') loaded = afterAct(loaded, await actOn(context, loaded, 'accept', () => acceptance(now)), actor, now);
  loaded = afterAct(loaded, await actOn(context, loaded, 'triage', (accepted) => triage(context, accepted, settled)), actor, now);
  return route(context, loaded, { unitId });
});
