import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { changeAreas } from './change-areas.ts';

export const mergeAreas = handle(casework.areas.merge)((context) => {
  const { predecessors, successor, effectiveOn } = context.input;
  return changeAreas(context, 'merge', { predecessors: [...new Set(predecessors)], successors: [{ ...successor, weight: 1 }], effectiveOn });
});
