import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFullySigned, missingSignatures, type GivenSignature, type SigningParty } from './signatures.rules.ts';

const party = (id: string, side: number, delegate?: string): SigningParty => ({ id, side, representative: delegate ? { name: delegate, authority: 'group_delegate' } : null });
const by = (role: GivenSignature['role'], id: string | null = null): GivenSignature => ({ role, partyId: role === 'party' ? id : null, mediatorId: role === 'mediator' ? id : null });
const parties = [party('a', 1), party('b', 2)];
const all = [by('party', 'a'), by('party', 'b'), by('mediator', 'm'), by('centre')];

test('every party, a mediator in charge and the seal are needed, in whatever order they come', () => {
  fc.assert(fc.property(fc.shuffledSubarray(all), (signatures) => {
    const missing = missingSignatures({ parties, signatures, inCharge: ['m'] });
    expect(isFullySigned(missing)).toBe(signatures.length === all.length);
    expect(missing.partyIds).toEqual(['a', 'b'].filter((id) => !signatures.some(({ partyId }) => partyId === id)));
  }));
});

test('a mediator who is no longer in charge does not count', () => {
  expect(missingSignatures({ parties, signatures: all, inCharge: ['other'] })).toEqual({ partyIds: [], mediator: true, seal: false });
});

test('a delegate signs for those of their side whom they speak for, and for nobody else', () => {
  const many = [party('a', 1, '王五'), party('b', 1, '王五'), party('c', 1, '赵六'), party('d', 2, '王五'), party('e', 1)];
  expect(missingSignatures({ parties: many, signatures: [by('party', 'a')], inCharge: [] }).partyIds).toEqual(['c', 'd', 'e']);
});
