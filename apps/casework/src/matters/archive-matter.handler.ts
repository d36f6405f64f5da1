import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';
import { sealFile } from './seal.ts';

export const archiveMatter = handle(casework.matters.archive)(async (context) => {
  const matter = await act(context, context.input.id, 'archive');
  const seal = await sealFile(context.db, { county: matter.area.slice(0, 6), id: matter.id }, context.actor.id, context.now);
  return { ...matter, seal };
});
