/** One value after the other, and from the start again. */
export function inTurn<Value>(values: readonly Value[]): () => Value {
  let turn = 0;
  return () => values[turn++ % values.length]!;
}
