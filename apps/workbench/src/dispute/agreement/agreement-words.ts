import type { DisputeFile, mediation, TermTold } from '@gongzhi/contracts/mediation';
import { agreementText, totalOf } from '@gongzhi/domain/mediation';
import type { AskedInput } from '@gongzhi/web/client';
import { said } from '../../parts/operation-form/said.ts';

/** An agreement as it stands in the editor, finished or not. */
export interface Written {
  readonly form?: 'written' | 'oral';
  readonly facts?: string;
  readonly terms?: readonly (Partial<TermTold> | undefined)[];
  readonly wayOfPerformance?: string;
  readonly agreedOn?: string;
}

type Content = Omit<AskedInput<typeof mediation.agreements.preview>, 'id'>;

/** What the editor says, as the platform takes it; what is missing the contract tells. */
export function contentOf({ facts, terms, wayOfPerformance }: Written): Content {
  return { facts: '', terms: [], ...(said({ facts, terms, wayOfPerformance }) as Partial<Content> | undefined) };
}

const complete = (term: Partial<TermTold> | undefined): term is TermTold => Boolean(term?.debtorId && term.what?.trim() && term.dueOn);

/** The terms that say all they must, with their numbers. */
export function completeTerms(terms: Written['terms'] = []) {
  return terms.filter(complete).map(({ creditorId, amount, ...term }, index) => ({ ...term, creditorId: creditorId ?? null, amount: amount ?? null, number: index + 1 }));
}

/** The words that will be signed, by the very rule the platform words them with. */
export function wordsOf({ form = 'written', facts = '', terms, wayOfPerformance }: Written, { dispute, parties, agreements }: Pick<DisputeFile, 'dispute' | 'parties' | 'agreements'>, centre: string): string {
  return agreementText({ form, version: agreements.length + 1, disputeCode: dispute.code, centre, parties, facts, terms: completeTerms(terms), wayOfPerformance: wayOfPerformance?.trim() ? wayOfPerformance : null });
}

/** All that is to be paid, in fen. */
export const sumOf = (terms: Written['terms']): number => totalOf((terms ?? []).map((term) => ({ amount: term?.amount ?? null })));
