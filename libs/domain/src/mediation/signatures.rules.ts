/** Whose signature an agreement in writing still lacks. */

export type SigningParty = Readonly<{ id: string; side: number; representative: Readonly<{ name: string; authority: string }> | null }>;
export type GivenSignature = Readonly<{ role: 'party' | 'mediator' | 'centre'; partyId: string | null; mediatorId: string | null }>;

export type MissingSignatures = Readonly<{
  partyIds: readonly string[];
  /** No mediator in charge has signed. */
  mediator: boolean;
  seal: boolean;
}>;

/**
 * An agreement in writing takes effect once the parties have signed, the mediator has signed and the committee's seal is on it (People's Mediation Law article 29).
 * Where many stand on one side and a delegate speaks for them, the delegate's signature for one of them is given for all.
 */
export function missingSignatures({ parties, signatures, inCharge }: { readonly parties: readonly SigningParty[]; readonly signatures: readonly GivenSignature[]; readonly inCharge: readonly string[] }): MissingSignatures {
  const signed = parties.filter(({ id }) => signatures.some((signature) => signature.role === 'party' && signature.partyId === id));
  const covered = (party: SigningParty): boolean => signed.some((other) => other.id === party.id || sharesDelegate(other, party));
  return {
    partyIds: parties.filter((party) => !covered(party)).map(({ id }) => id),
    mediator: !signatures.some(({ role, mediatorId }) => role === 'mediator' && mediatorId !== null && inCharge.includes(mediatorId)),
    seal: !signatures.some(({ role }) => role === 'centre'),
  };
}

/** Whether nothing is missing. */
export function isFullySigned({ partyIds, mediator, seal }: MissingSignatures): boolean {
  return partyIds.length === 0 && !mediator && !seal;
}

function sharesDelegate(one: SigningParty, other: SigningParty): boolean {
  return one.side === other.side && one.representative?.authority === 'group_delegate' && other.representative?.authority === 'group_delegate' && one.representative.name === other.representative.name;
}
