import { mediation } from '@gongzhi/contracts/mediation';
import { act } from '../disputes/act.ts';
import { handle } from '../handle.ts';

export const meetJointly = handle(mediation.moves.meetJointly)((context) =>
  act(context, context.input.id, 'meet_jointly', () => ({ note: context.input.note, detail: { meetingId: context.input.meetingId } })),
);
