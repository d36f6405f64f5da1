import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { centreOf } from './centre-of.ts';
import { findCentre } from './centres.queries.ts';

export const getCentre = handle(mediation.centres.get)(async ({ input, db, refuse }) => centreOf((await findCentre(db, input.id)) ?? refuse('NOT_FOUND')));
