import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from '../matters/act.ts';
import { backAtWork } from './back-at-work.ts';

export const answerQuestion = handle(casework.pauses.answer)((context) =>
  act(context, context.input.id, 'reporter_answers', async ({ matter }) => ({ ...(await backAtWork(context, matter)), note: context.input.answer })),
);
