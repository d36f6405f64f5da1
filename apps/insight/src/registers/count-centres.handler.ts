import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { countCentresBy } from './registers.queries.ts';

export const countCentres = handle(insight.centres.count)(async ({ input: { by, ...selection }, db }) => ({ by, ...(await countCentresBy(db, selection, by)) }));
