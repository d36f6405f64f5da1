import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { findHandOver } from './hand-overs.queries.ts';

export const handOverPackage = handle(mediation.handOvers.pack)(async ({ input, db, actor, scope, refuse, target }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const row = await findHandOver(db, dispute, input.handOverId);
  // Other institutions that share in the dispute are not given what went to this one.
  if (!row?.file_key || (scope.areas.length === 0 && !scope.units.includes(row.unit_id ?? ''))) return refuse('NOT_FOUND');
  return { key: row.file_key, name: `${dispute.code}-${row.institution}.zip`, mediaType: 'application/zip', size: row.file_size!, sha256: row.file_sha256! };
});
