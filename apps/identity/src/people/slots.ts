/** Lets a few tasks run at a time and a bounded number wait; one more is turned away. */
export class Slots {
  readonly #waiting: (() => void)[] = [];
  readonly #queue: number;
  #free: number;

  constructor(slots: number, queue: number) {
    this.#free = slots;
    this.#queue = queue;
  }

  /** Runs the task when a slot is free, or returns undefined at once when too many wait already. */
  async run<T>(task: () => Promise<T>): Promise<T | undefined> {
    if (this.#free > 0) this.#free -= 1;
    else if (this.#waiting.length >= this.#queue) return undefined;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
