/**
 * Kills this very process at a named point, for the crash tests: `GONGZHI_CRASH_AT=P4:casework.matters.open` dies between the outbox row and
 * COMMIT of that operation. Does nothing when the variable is absent.
 */
export function crashPoint(point: string, operation: string): void {
  if (wanted && wanted === `${point}:${operation}`) process.kill(process.pid, 'SIGKILL');
}

const wanted = process.env['GONGZHI_CRASH_AT'];

/** Whether crash tests are on: statements are then sent one by one, so that a point lies between them. */
export const crashTesting = wanted !== undefined;
