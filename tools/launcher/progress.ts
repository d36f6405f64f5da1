/** What the launcher says on the terminal: one line a step, then what services warn about. */
export interface Progress {
  /** Runs a step and prints one line for it: title, what came of it, how long it took. */
  step<Result>(title: string, work: () => Promise<Result>, describe?: (result: Result) => string): Promise<Result>;
  say(line: string): void;
  secondsSoFar(): string;
}

/** Progress printed by `write`, the terminal by default. */
export function createProgress(write: (line: string) => void = console.log): Progress {
  const started = performance.now();
  const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  return {
    async step(title, work, describe = () => '') {
      const begun = performance.now();
      try {
        const result = await work();
        write(`  ✓ ${title.padEnd(14)} ${describe(result).padEnd(52)} ${seconds(begun).padStart(7)}`);
        return result;
      } catch (error) {
        write(`  ✗ ${title}`);
        throw error;
      }
    },
    say: (line) => write(`    ${line}`),
    secondsSoFar: () => seconds(started),
  };
}
