import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const closeMatter = handle(casework.matters.close)((context) => act(context, context.input.id, 'close', () => ({ note: context.input.note })));
