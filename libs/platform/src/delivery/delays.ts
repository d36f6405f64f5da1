/** Milliseconds to wait after so many failures in a row: 100 ms, doubling up to 5 s. */
export const retryDelay = (failures: number): number => (failures === 0 ? 0 : Math.min(100 * 2 ** (failures - 1), 5_000));

/** Sleeps. */
export const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
