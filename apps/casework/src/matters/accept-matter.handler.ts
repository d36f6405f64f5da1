import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const acceptMatter = handle(casework.matters.accept)((context) =>
  act(context, context.input.id, 'accept', () => ({ set: { accepted_at: context.now }, clocks: 'accepted' })),
);
