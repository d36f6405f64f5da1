import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const handBackMatter = handle(casework.matters.handBack)((context) =>
  act(context, context.input.id, 'hand_back', () => ({ set: { handler_id: null }, note: context.input.note })),
);
