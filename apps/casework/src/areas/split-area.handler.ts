import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { changeAreas } from './change-areas.ts';

export const splitArea = handle(casework.areas.split)((context) => {
  const { code, into, effectiveOn } = context.input;
  return changeAreas(context, 'split', { predecessors: [code], successors: into, effectiveOn });
});
