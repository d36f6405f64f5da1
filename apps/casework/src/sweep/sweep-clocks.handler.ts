import { casework } from '@gongzhi/contracts/casework';
import { serviceActor } from '@gongzhi/platform/pipeline';
import { handle } from '../handle.ts';
import { sweepClocks as sweep } from './sweep-clocks.ts';

export const sweepClocks = handle(casework.clocks.sweep)(async (context) => {
  if (!context.simulated) context.refuse('SIMULATED_TIME_REQUIRED');
  const { db, now, emit, write, log, target, input } = context;
  return sweep({ db, now, emit, write, log, target, actor: serviceActor('casework') }, { simulated: true, limit: input.limit });
});
