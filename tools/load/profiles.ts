/** A stretch of time with so many lifecycles begun a second. */
export interface Step {
  readonly name: string;
  /** Lifecycles a second. */
  readonly rate: number;
  readonly seconds: number;
}

/** How a platform is loaded with lifecycles: a matter opened, dispatched, claimed, answered and found again. */
export interface Profile {
  readonly about: string;
  readonly steps: readonly Step[];
  /** Live views that stay open meanwhile. */
  readonly liveViews: number;
  /** Whether memory, descriptors, event loops and dead rows are sampled for slopes. */
  readonly sampled: boolean;
}

const step = (rate: number, seconds: number, name = `at ${rate}/s`): Step => ({ name, rate, seconds });
const minutes = (count: number): number => count * 60;

/**
 * @param rate the lifecycles a second an average hour has
 * @param seconds how long the long ones take; short runs find what is broken, long ones what grows
 */
export function profilesOf({ rate, seconds }: { rate: number; seconds?: number | undefined }): Readonly<Record<string, Profile>> {
  return {
    average: { about: 'an average hour', steps: [step(rate, seconds ?? minutes(10))], liveViews: 0, sampled: false },
    // Processes that have just started run slower code; what a platform carries shows once it has worked for a while.
    stress: { about: 'more and more, to the knee', steps: [step(30, 90, 'warming up'), ...[10, 20, 30, 40, 60, 80, 100, 120, 140].map((each) => step(each, seconds ?? 20))], liveViews: 0, sampled: false },
    // The shape eGov DIGIT publishes, with the valley after it.
    spike: { about: 'a spike, and the valley after it', steps: [1, 15, 1, 25, 2, 35, 10].map((each, index) => step(each, seconds ?? 20, `${index + 1}: at ${each}/s`)), liveViews: 0, sampled: false },
    soak: { about: 'half an hour, watching what grows', steps: [step(rate, seconds ?? minutes(30))], liveViews: 20, sampled: true },
    mixed: { about: 'lifecycles, disputes and live views at once', steps: [step(rate, seconds ?? minutes(2))], liveViews: 20, sampled: false },
  };
}
