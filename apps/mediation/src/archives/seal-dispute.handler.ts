import { mediation } from '@gongzhi/contracts/mediation';
import { actOn } from '../disputes/act.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { documentsOf, readDocuments } from '../packages/documents.ts';
import { sealFile } from './seal.ts';

export const sealDispute = handle(mediation.archives.seal)(async (context) => {
  const { actor, db, files, now, refuse } = context;
  const row = await actOn(context, await loadDispute(context, context.input.id), 'archive', async ({ dispute, facets }) => {
    // A party is not shown all of the file, whatever else they are, so they cannot seal it.
    if (facets.includes('party')) return refuse('DISPUTE_ACTION_NOT_YOURS');
    const { damaged } = await readDocuments(files, await documentsOf(db, dispute, 'archive'));
    if (damaged.length > 0) return refuse('DOCUMENT_DAMAGED', { count: damaged.length });
    // What nobody waits for any more, such as the time left to apply for confirmation or the next reminder of a term, ends with the file.
    await db.updateTable('clock').set({ state: 'cancelled', stopped_at: now, next_alert_at: null }).where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('state', '=', 'running').execute();
    await db.updateTable('term').set({ next_reminder_at: null }).where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('next_reminder_at', 'is not', null).execute();
    return { set: { due_at: null, alert: 'green' } };
  });
  const seal = await sealFile(db, row, actor.id, now);
  return { disputeId: row.id, code: row.code, sha256: seal.sha256, sealedAt: seal.sealed_at.toISOString(), sealedBy: seal.sealed_by, version: row.version };
});
