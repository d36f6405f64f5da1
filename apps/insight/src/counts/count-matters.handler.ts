import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { makeTable } from './make-table.ts';

export const countMatters = handle(insight.matters.count)(makeTable);
