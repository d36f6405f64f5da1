import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const reopenMatter = handle(casework.matters.reopen)((context) =>
  act(context, context.input.id, 'reopen', ({ matter }) => ({
    set: {
      handler_id: null, past_handlers: [...new Set([...matter.past_handlers, ...(matter.handler_id ? [matter.handler_id] : [])])], reopened: matter.reopened + 1,
      answer: null, answered_at: null, rating: null, rating_comment: null, routed_at: context.now,
    },
    clocks: 'reopened',
    note: context.input.note,
  })),
);
