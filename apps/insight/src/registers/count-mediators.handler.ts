import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { countMediatorsBy } from './registers.queries.ts';

export const countMediators = handle(insight.mediators.count)(async ({ input: { by, ...selection }, db }) => ({ by, ...(await countMediatorsBy(db, selection, by)) }));
