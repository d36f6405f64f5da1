import { type Agreement, type DisputeFile, mediation } from '@gongzhi/contracts/mediation';
import { type Answer, useFreshAnswer } from '@gongzhi/web/view';

/** The agreement of a dispute, once there is one. */
export const useAgreement = ({ dispute: { id, version }, agreements }: Pick<DisputeFile, 'dispute' | 'agreements'>): Answer<Agreement> =>
  useFreshAnswer(mediation.agreements.get, agreements.length > 0 ? { id } : undefined, version);

/** Whether a party has signed an agreement. */
export const hasSigned = (agreement: Pick<Agreement, 'signatures'> | undefined, partyId: string): boolean => agreement?.signatures.some((signature) => signature.partyId === partyId) ?? false;
