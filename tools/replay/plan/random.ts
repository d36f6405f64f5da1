import { createHash } from 'node:crypto';

/** Chance that comes out the same on every machine and in every run: drawn from a seed, never from a clock. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  of<Item>(items: readonly Item[]): Item;
}

/** A stream of its own for each seed: SHA-256 over the seed and a counter. */
export function randomOf(seed: string): Random {
  let drawn = 0;
  const next = (): number => createHash('sha256').update(`${seed} ${(drawn += 1)}`).digest().readUInt32BE() / 2 ** 32;
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (probability) => next() < probability,
    of: (items) => items[Math.floor(next() * items.length)]!,
  };
}
