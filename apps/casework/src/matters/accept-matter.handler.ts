import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act, type Change } from './act.ts';

export const acceptMatter = handle(casework.matters.accept)((context) => act(context, context.input.id, 'accept', () => acceptance(context.now)));

export const acceptance = (at: Date): Change => ({ set: { accepted_at: at }, clocks: 'accepted' });
