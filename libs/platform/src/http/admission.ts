/**
 * How many requests may be under way at once, found by how long they take (additive increase, multiplicative decrease, as TCP does: Chiu and Jain, 1989).
 * A queue that grows serves nobody: everybody waits, until what is done comes too late to count. So more than can be answered in good time are
 * turned away before any work, and whoever comes again a second later is served.
 */
export interface Admission {
  /** Whether one more may begin. Each that does must end with `answered`. */
  admit(): boolean;
  /** @param millis how long it took; undefined for a request that may take long, which says nothing about the load */
  answered(millis: number | undefined): void;
  readonly limit: number;
}

/** Milliseconds a request may take before it counts as slow. */
const goodTime = 300;
/** The least and the most that may be under way, whatever the times are. */
const [least, most] = [24, 512];
/** What a slow answer takes off the limit. With this share, about one request in 20 is slow where the limit settles. */
const cut = 0.005;

export function createAdmission(): Admission {
  let limit = 128;
  let underWay = 0;
  return {
    admit() {
      if (underWay >= Math.floor(limit)) return false;
      underWay += 1;
      return true;
    },
    answered(millis) {
      // The limit only grows where it is felt: quick answers of a quiet hour say nothing about a full one.
      const felt = underWay > limit / 2;
      underWay -= 1;
      if (millis === undefined) return;
      if (millis > goodTime) limit = Math.max(least, limit * (1 - cut));
      else if (felt) limit = Math.min(most, limit + 1 / limit);
    },
    get limit() {
      return limit;
    },
  };
}
