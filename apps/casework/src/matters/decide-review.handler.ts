import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const decideReview = handle(casework.matters.decideReview)((context) =>
  act(context, context.input.id, 'decide_review', ({ matter }) => {
    const { outcome, opinion } = context.input;
    // The time to ask for the re-review runs from this opinion, and the reporter may rate anew.
    return {
      set: { answer: outcome === 'upheld' ? matter.answer : opinion, answered_at: context.now, rating: null, rating_comment: null },
      clocks: 'review_decided', note: opinion, detail: { level: matter.reviews, outcome },
    };
  }),
);
