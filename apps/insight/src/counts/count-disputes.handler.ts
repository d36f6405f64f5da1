import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { disputeCounting } from './dispute-counting.ts';
import { makeTable } from './make-table.ts';

export const countDisputes = handle(insight.disputes.count)((context) => makeTable(context, disputeCounting, context.input));
