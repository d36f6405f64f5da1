/** Wakes one sleeper. A ring while nobody sleeps is kept for the next. */
export interface Bell {
  ring(): void;
  /** Sleeps until the bell rings, but no longer than so many milliseconds. */
  heard(millis: number): Promise<void>;
}

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async heard(millis) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, millis);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wake = undefined;
    },
  };
}
