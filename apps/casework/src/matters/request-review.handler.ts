import { casework } from '@gongzhi/contracts/casework';
import { requestReview as mayRequest } from '@gongzhi/domain/casework';
import { calendarOf } from '../clocks/calendars.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from './act.ts';

export const requestReview = handle(casework.matters.requestReview)((context) =>
  act(context, context.input.id, 'request_review', ({ matter, state }) => {
    const reviewed = { kind: state.kind, reviews: matter.reviews, answerReceivedAt: matter.answered_at, area: matter.area };
    const decision = mayRequest(reviewed, context.now, calendarOf(matter.area));
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    const { level, reviewingArea } = decision;
    return { set: { reviews: level }, clocks: 'review_requested', note: context.input.note, detail: { level, reviewingArea } };
  }),
);
