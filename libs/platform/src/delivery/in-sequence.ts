/**
 * Puts the items of each aggregate in the order of their sequence, in the places that aggregate's items had among the others. A transaction's
 * id is given at its first write, not at its commit, so two changes of one aggregate can be read in the wrong order.
 */
export function inSequence<Item>(items: readonly Item[], aggregateOf: (item: Item) => string, sequenceOf: (item: Item) => number): Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const aggregate = aggregateOf(item);
    const group = groups.get(aggregate);
    if (group) group.push(item);
    else groups.set(aggregate, [item]);
  }
  if (groups.size === items.length) return [...items];
  for (const group of groups.values()) group.sort((a, b) => sequenceOf(b) - sequenceOf(a));
  return items.map((item) => groups.get(aggregateOf(item))!.pop()!);
}
