import type { ServiceTask } from '@gongzhi/platform/pipeline';
import { sweepTask } from './sweep/sweep-clocks.ts';

/** What casework does by itself, again and again. */
export const tasks: readonly ServiceTask[] = [sweepTask];
