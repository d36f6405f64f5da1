import { mediation } from '@gongzhi/contracts/mediation';
import { refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { addSignatures, type NewSignature } from './add-signatures.ts';

export const signOnPaper = handle(mediation.agreements.signOnPaper)((context) => {
  const { input, db, refuse, refuseField } = context;
  const { fileId, partyIds, mediatorIds, sealed } = input;
  return addSignatures(context, input, async ({ parties, panel }, { dispute, facets }) => {
    if (!facets.includes('mediator') && !facets.includes('centre')) return refuseAs(context, 'DISPUTE_ACTION_NOT_YOURS');
    const scan = await db.selectFrom('attachment').select('part').where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('id', '=', fileId).executeTakeFirst();
    if (scan?.part !== 'signed_agreement') refuse('SCAN_UNKNOWN', { field: 'fileId' });
    const stranger = partyIds.findIndex((id) => !parties.some((party) => party.id === id));
    if (stranger >= 0) refuse('SIGNER_UNKNOWN', { field: `partyIds.${stranger}` });
    const notInCharge = mediatorIds.findIndex((id) => !panel.some((member) => member.mediator_id === id && member.state === 'in_charge'));
    if (notInCharge >= 0) refuse('SIGNER_UNKNOWN', { field: `mediatorIds.${notInCharge}` });
    const signatures: NewSignature[] = [
      ...partyIds.map((partyId): NewSignature => ({ role: 'party', partyId, fileId })),
      ...mediatorIds.map((mediatorId): NewSignature => ({ role: 'mediator', mediatorId, fileId })),
      ...(sealed ? [{ role: 'centre', fileId } as const] : []),
    ];
    return signatures.length > 0 ? signatures : refuseField('partyIds', 'too_small', { 'zh-CN': '请注明谁签署了这份协议', en: 'Say who signed it' });
  });
});
