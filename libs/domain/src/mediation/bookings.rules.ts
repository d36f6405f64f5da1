/** When somebody or a room is taken. Times run up to their end, which is free again. */

export type Interval = Readonly<{ from: Date; to: Date }>;
export type Taken = Interval & Readonly<{ subject: string }>;

/** Whether two times have a moment in common; one may begin when the other ends. */
export function overlap(one: Interval, other: Interval): boolean {
  return one.from < other.to && other.from < one.to && one.from < one.to && other.from < other.to;
}

/** What is taken at a time, by subject. */
export function clashesWith(wanted: Interval, taken: readonly Taken[]): Taken[] {
  return taken.filter((other) => overlap(wanted, other));
}

/** The first time from then on, of the same length, at which nothing is taken. */
export function nextFree(wanted: Interval, taken: readonly Interval[]): Interval {
  const length = wanted.to.getTime() - wanted.from.getTime();
  const inOrder = taken.toSorted((one, other) => one.from.getTime() - other.from.getTime());
  let free = wanted;
  for (const other of inOrder) {
    if (overlap(free, other)) free = { from: other.to, to: new Date(other.to.getTime() + length) };
  }
  return free;
}
