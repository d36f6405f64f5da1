import { mediation } from '@gongzhi/contracts/mediation';
import { refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { addSignatures } from './add-signatures.ts';

export const sealAgreement = handle(mediation.agreements.seal)((context) =>
  // A seal is the centre's to give, however much its holder may do besides.
  addSignatures(context, context.input, (_agreement, { facets }) => (facets.includes('centre') ? [{ role: 'centre' }] : refuseAs(context, 'DISPUTE_ACTION_NOT_YOURS'))),
);
