import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { findConfirmation } from './confirmations.queries.ts';

export const confirmationPackage = handle(mediation.confirmations.pack)(async ({ input, db, actor, scope, refuse, target }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const row = (await findConfirmation(db, dispute)) ?? refuse('NOT_FOUND');
  // Other institutions that share in the dispute are not given what went to the court.
  if (scope.areas.length === 0 && !scope.units.includes(row.court_unit_id ?? '')) return refuse('NOT_FOUND');
  return { key: row.file_key, name: `${dispute.code}-confirmation.zip`, mediaType: 'application/zip', size: row.file_size, sha256: row.file_sha256 };
});
