/**
 * Kills this very process at a named point, for the crash tests: `GONGZHI_CRASH_AT=P4:casework.matters.open` dies between the outbox row and
 * COMMIT of that operation, `…open@3` when it comes by there for the third time. Does nothing when the variable is absent.
 */
export function crashPoint(point: string, operation: string): void {
  if (wanted && wanted === `${point}:${operation}` && --passes === 0) process.kill(process.pid, 'SIGKILL');
}

const [wanted, time = '1'] = process.env['GONGZHI_CRASH_AT']?.split('@') ?? [];
let passes = Number(time);

/** Whether crash tests are on: statements are then sent one by one, so that a point lies between them. */
export const crashTesting = wanted !== undefined;

/** Whether a point inside a command's transaction is wanted: it is then taken step by step, so that the point lies between two statements. */
export const steppingThrough = wanted !== undefined && /^P[234]:/.test(wanted);
