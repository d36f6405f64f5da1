import { mediation } from '@gongzhi/contracts/mediation';
import { mediatorOfAccount } from '../assignments/panel.queries.ts';
import { handle } from '../handle.ts';
import { addSignatures } from './add-signatures.ts';

export const signAgreement = handle(mediation.agreements.sign)((context) => {
  const { input, actor, db, refuse } = context;
  return addSignatures(context, input, async ({ parties, panel }, { dispute }) => {
    const own = parties.filter((party) => party.person_id === actor.id);
    if (own.length > 1 && input.partyId === undefined) return refuse('SIGNER_TO_NAME', { field: 'partyId' });
    const party = input.partyId === undefined ? own[0] : (own.find(({ id }) => id === input.partyId) ?? refuse('SIGNER_UNKNOWN', { field: 'partyId' }));
    if (party) return [{ role: 'party', partyId: party.id }];
    const inCharge = panel.filter(({ state }) => state === 'in_charge').map(({ mediator_id: id }) => id);
    const mediatorId = await mediatorOfAccount(db, dispute.county, actor.id, inCharge);
    return mediatorId ? [{ role: 'mediator', mediatorId }] : refuse('SIGNER_UNKNOWN');
  });
});
