import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { centreNames } from './centres.queries.ts';

export const nameCentres = handle(mediation.centres.names)(async ({ input, db }) => ({ items: await centreNames(db, input.ids) }));
