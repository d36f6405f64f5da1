import { faults } from '../faults/index.ts';
import { randomOf, type Random } from './random.ts';

/** A fault as it is to happen. */
export interface Planned {
  readonly fault: string;
  readonly target: string;
  /** Milliseconds after the load began. */
  readonly afterMs: number;
  readonly forMs: number;
}

export interface PlannedRound {
  readonly round: number;
  readonly faults: readonly Planned[];
}

/** How often a second fault goes on beside the first. */
const second = 0.3;

/**
 * What goes wrong in each round. The same seed plans the same; each fault comes once before any comes again.
 *
 * @param names of the faults to take, all unless said
 * @param haste 1 as long as they usually last, 0.5 half as long
 */
export function planRounds(seed: string, count: number, names: readonly string[] = Object.keys(faults), haste = 1): PlannedRound[] {
  const random = randomOf('schedule', seed);
  let deck: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    if (deck.length === 0) deck = random.shuffled(names);
    const first = planned(random, deck.pop()!, haste);
    const beside = names.filter((name) => faults[name]!.narrow);
    const other = beside.length > 0 && random.next() < second ? planned(random, random.pick(beside), haste) : undefined;
    return { round: index + 1, faults: other && !touchSame(first, other) ? [first, other] : [first] };
  });
}

function planned(random: Random, name: string, haste: number): Planned {
  const { targets, lasts: [from, to] } = faults[name]!;
  return { fault: name, target: random.pick(targets), afterMs: Math.round(random.between(300, 1_200) * haste), forMs: Math.round(random.between(from, to) * haste) };
}

/** A service, a server: what two faults must not befall at the same time, or one would mend the other. */
const touchSame = (a: Planned, b: Planned): boolean => wordsOf(a).some((word) => wordsOf(b).includes(word));
const wordsOf = ({ target }: Planned): string[] => target.split(/[ :.]/).filter((word) => !['database', 'bus'].includes(word));
