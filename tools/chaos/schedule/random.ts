/** Random numbers that a seed repeats. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** From the first to the last, both included. */
  between(first: number, last: number): number;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
  /** Bytes in hexadecimal. */
  hex(bytes: number): string;
}

/** mulberry32, fed with a hash (FNV-1a) of everything that names the sequence. */
export function randomOf(...names: readonly (string | number)[]): Random {
  let state = 2_166_136_261;
  for (const character of names.join('/')) state = Math.imul(state ^ character.codePointAt(0)!, 16_777_619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1));
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    shuffled: (items) => items.map((item) => [next(), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item),
    hex: (bytes) => Array.from({ length: bytes }, () => between(0, 255).toString(16).padStart(2, '0')).join(''),
  };
}
