import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { makeTable } from './make-table.ts';
import { matterCounting } from './matter-counting.ts';

export const countMatters = handle(insight.matters.count)((context) => makeTable(context, matterCounting, context.input));
