import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { recordsOf } from '../packages/file-records.ts';
import { documentEntries, formEntries, jsonEntry, storeZip } from '../packages/make-package.ts';
import { findSeal } from './seal.ts';

export const exportArchive = handle(mediation.archives.export)(async (context) => {
  const { input, db, actor, refuse, target } = context;
  const { dispute, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  // A party is not shown all of the file, whatever else they are.
  if (facets.includes('party')) return refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const seal = (await findSeal(db, dispute)) ?? refuse('NOT_FOUND');
  const head = jsonEntry('seal.json', { format: 'gongzhi.dispute-archive.v1', code: dispute.code, sha256: seal.sha256, sealedAt: seal.sealed_at.toISOString(), sealedBy: seal.sealed_by });
  const records = await recordsOf(db, dispute, 'archive');
  return storeZip(context, `${dispute.code}.zip`, [head, ...(await formEntries(context, dispute, 'archive')), ...records, ...(await documentEntries(context, dispute, 'archive'))]);
});
