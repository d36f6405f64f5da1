/** Conflicts of interest (回避): who may not mediate a dispute. */
import { conflictGrounds, type ConflictGround } from '@gongzhi/contracts/mediation';

/** What binds a mediator to a dispute, as it is found in our own records. */
export const conflictTies = {
  same_household: 'household',
  same_employer: 'employer',
  /** Works for the organisation that is a party. */
  employed_by_party: 'employer',
  /** Stood with or against one of these parties in another dispute. */
  earlier_party: 'earlier_side',
  /** Is a party, or speaks for one. */
  is_party: 'interest',
} as const satisfies Record<string, ConflictGround>;
export type ConflictTie = keyof typeof conflictTies;

const order = Object.keys(conflictGrounds) as ConflictGround[];

/**
 * The grounds on which a mediator may not mediate, each once: those somebody declared and those found. A mediator must not favour a side
 * (People's Mediation Law article 15), and is replaced when a party asks for it on such a ground.
 */
export function groundsOf(declared: readonly ConflictGround[], ties: readonly ConflictTie[]): ConflictGround[] {
  const found = new Set<ConflictGround>([...declared, ...ties.map((tie) => conflictTies[tie])]);
  return order.filter((ground) => found.has(ground));
}
