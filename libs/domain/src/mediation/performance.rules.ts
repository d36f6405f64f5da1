/** Performing an agreement, term by term. */
import type { AgreementRefusalCode, TermState } from '@gongzhi/contracts/mediation';
import type { Day } from '../calendar/index.ts';
import { grant, refuse, type Decision } from '../decision.ts';

/** What performance is judged by; money in fen. */
export type TermStanding = Readonly<{ amount: number | null; performed: number; state: TermState; dueOn: Day }>;

/** What a performance makes of its term: a payment by what was paid of it, anything else by being done. */
export function performTerm(term: TermStanding, paid: number | undefined): Decision<{ performed: number; state: TermState }, AgreementRefusalCode> {
  if (term.state === 'performed') return refuse('TERM_PERFORMED');
  if (term.amount === null) return paid === undefined ? grant({ performed: 0, state: 'performed' }) : refuse('TERM_NO_PAYMENT', { field: 'amount' });
  if (paid === undefined) return refuse('AMOUNT_NEEDED', { field: 'amount' });
  const performed = term.performed + paid;
  if (performed > term.amount) return refuse('OVERPAID', { field: 'amount', left: term.amount - term.performed });
  // One that was found in default stays so until it is paid in full.
  return grant({ performed, state: performed === term.amount ? 'performed' : term.state === 'defaulted' ? 'defaulted' : 'partly' });
}

/** May a term be found in default? After its last day only. */
export function mayDefault(term: TermStanding, today: Day): Decision<object, AgreementRefusalCode> {
  if (term.state === 'performed') return refuse('TERM_PERFORMED');
  return today > term.dueOn ? grant() : refuse('TERM_NOT_DUE', { dueOn: term.dueOn });
}
