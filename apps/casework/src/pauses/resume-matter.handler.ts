import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from '../matters/act.ts';
import { backAtWork } from './back-at-work.ts';

export const resumeMatter = handle(casework.pauses.resume)((context) =>
  act(context, context.input.id, 'resume', async ({ matter }) => ({ ...(await backAtWork(context, matter)), note: context.input.reason })),
);
