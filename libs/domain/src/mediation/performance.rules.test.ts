import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayDefault, performTerm, type TermStanding } from './performance.rules.ts';

const open: TermStanding = { amount: 1_000_00, performed: 0, state: 'open', dueOn: '2026-04-01' };

test('payments in any parts add up to the amount and never beyond it', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), fc.array(fc.integer({ min: 1, max: 1_000_000_000_000 }), { maxLength: 20 }), fc.boolean(), (amount, payments, late) => {
    let term: TermStanding = { ...open, amount, state: late ? 'defaulted' : 'open' };
    let paid = 0;
    for (const payment of payments) {
      const decision = performTerm(term, payment);
      expect(decision.ok).toBe(term.state !== 'performed' && paid + payment <= amount);
      if (!decision.ok) {
        if (term.state !== 'performed') expect(decision).toMatchObject({ refusal: 'OVERPAID', details: { left: amount - paid } });
        continue;
      }
      paid += payment;
      term = { ...term, performed: decision.performed, state: decision.state };
      expect(term).toMatchObject({ performed: paid, state: paid === amount ? 'performed' : late ? 'defaulted' : 'partly' });
    }
  }));
});

test('what is no payment is done or not; what is one needs its amount', () => {
  expect(performTerm({ ...open, amount: null }, undefined)).toEqual({ ok: true, performed: 0, state: 'performed' });
  expect(performTerm({ ...open, amount: null }, 1)).toMatchObject({ refusal: 'TERM_NO_PAYMENT' });
  expect(performTerm(open, undefined)).toMatchObject({ refusal: 'AMOUNT_NEEDED' });
  expect(performTerm({ ...open, state: 'performed' }, 1)).toMatchObject({ refusal: 'TERM_PERFORMED' });
});

test('the last day belongs to the debtor', () => {
  expect(mayDefault(open, '2026-04-01')).toMatchObject({ ok: false, refusal: 'TERM_NOT_DUE' });
  expect(mayDefault(open, '2026-04-02').ok).toBe(true);
  expect(mayDefault({ ...open, state: 'performed' }, '2026-04-02')).toMatchObject({ ok: false, refusal: 'TERM_PERFORMED' });
});
