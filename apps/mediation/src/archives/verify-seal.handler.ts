import { mediation } from '@gongzhi/contracts/mediation';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { documentsOf, readDocuments } from '../packages/documents.ts';
import { recordsOf } from '../packages/file-records.ts';
import { damagedRecords, findSeal } from './seal.ts';

export const verifySeal = handle(mediation.archives.verify)(async ({ input, db, files, actor, refuse, target }) => {
  const { dispute, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  // A party is not shown all of the file, whatever else they are, so its hash would differ.
  if (facets.includes('party')) return refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const seal = (await findSeal(db, dispute)) ?? refuse('NOT_FOUND');
  const documents = await readDocuments(files, await documentsOf(db, dispute, 'archive'));
  const damaged = [...damagedRecords(seal, await recordsOf(db, dispute, 'archive')), ...documents.damaged];
  return {
    disputeId: dispute.id, code: dispute.code, sha256: seal.sha256, sealedAt: seal.sealed_at.toISOString(), sealedBy: seal.sealed_by, version: dispute.version, intact: damaged.length === 0, damaged,
  };
});
