import type { ServiceTask } from '@gongzhi/platform/pipeline';
import { sweepInRealTime } from './sweep/sweep-clocks.ts';

/** What casework does by itself, again and again. */
export const tasks: readonly ServiceTask[] = [{ name: 'sweep-clocks', everySeconds: 5, run: sweepInRealTime }];
